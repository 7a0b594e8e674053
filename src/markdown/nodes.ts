import type { Element, ElementContent } from 'hast';
import type { MdxJsxFlowElement, MdxJsxTextElementHast } from 'satteri';

export const text = (value: string): ElementContent => ({ type: 'text', value });

export const element = (
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[],
): Element => ({ type: 'element', tagName, properties, children: [...children] });

/** The attributes of a component in MDX. */
export const jsxAttributes = (values: Record<string, string>): MdxJsxFlowElement['attributes'] =>
  Object.entries(values).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }));

/** A component in MDX, within a line. */
export const component = (name: string, attributes: Record<string, string>): MdxJsxTextElementHast => ({
  type: 'mdxJsxTextElement',
  name,
  attributes: jsxAttributes(attributes),
  children: [],
});
