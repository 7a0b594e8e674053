import type { Image, RootContent } from 'mdast';
import { idSchema } from '../schemas/id.ts';
import { childrenOf } from './outline.ts';

/** A slide, written `::slide[![What it shows](images/… "Caption")]{id=… credit="…"}` between lines of `:::`. */
export interface Slide {
  id: string;
  picture: Image;
  caption: string;
  /** Whose it is, and why it may be shown. */
  credit: string;
}

/** The slide that a node is, if it is one; what the gate would refuse of it is empty. */
export function slideOf(node: { type: string }): Slide | undefined {
  const leaf = node as RootContent;
  if (leaf.type !== 'leafDirective' || leaf.name !== 'slide') return undefined;
  const { id, credit } = leaf.attributes ?? {};
  const picture = childrenOf(leaf).find(({ type }) => type === 'image') as Image | undefined;
  return {
    id: id ?? '',
    picture: picture ?? { type: 'image', url: '' },
    caption: picture?.title ?? '',
    credit: credit ?? '',
  };
}

/** The id of the slide that a node is, if it is well-formed. */
export function slideId(node: { type: string }): string | undefined {
  const id = slideOf(node)?.id;
  return idSchema.safeParse(id).success ? id : undefined;
}
