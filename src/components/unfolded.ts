/** What a page loads when evidence or citations are first folded open. */
import './claims/show-support.ts';
import './report/copy-text.ts';
