import type { z } from 'zod';

/**
 * A list in which nothing stands twice.
 *
 * @param list schema of the list
 * @param nameOf what tells its items apart, as the reporter has written it
 */
export const eachOnce = <List extends z.ZodArray>(
  list: List,
  nameOf: (item: z.output<List>[number]) => string = String,
): List =>
  list.check(({ value, issues }) => {
    const names = value.map((item) => nameOf(item as z.output<List>[number]));
    names.forEach((name, index) => {
      if (names.indexOf(name) < index)
        issues.push({
          code: 'custom',
          message: `is named twice: \`${name}\` stands in this list already. Name each once`,
          path: [index],
          input: value,
        });
    });
  });
