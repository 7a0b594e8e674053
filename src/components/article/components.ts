import type { ArticleComponentName } from '../../schemas/article-components.ts';
import Takeaway from './Takeaway.astro';
import Talk from './Talk.astro';

/** The Astro component of each component that an article may use (`schemas/article-components.ts`). */
export const components = { Talk, Takeaway } satisfies Record<ArticleComponentName, unknown>;
