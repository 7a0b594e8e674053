import type { APIRoute } from 'astro';
import { absolute, catalogue, to } from '../catalogue/catalogue.ts';
import { formatDays } from '../lib/dates.ts';
import { siteDescription, siteName } from '../lib/site.ts';

/** What language models are told of the site (llmstxt.org): each report as Markdown, and the data. */
export const GET: APIRoute = async () => {
  const { reports } = await catalogue();
  const link = (name: string, address: string): string =>
    `- [${name.replace(/[[\]\\]/g, '\\$&')}](${absolute(address)})`;
  const lines = [
    `# ${siteName}`,
    '',
    `> ${siteDescription}`,
    '',
    'Every opinion and takeaway belongs to the person named beside it. Each talk has Markdown of its own at the address of its page, with `.md` for the last slash.',
    '',
    '## Reports',
    '',
    ...reports.map(
      ({ id, title, start, end, city }) =>
        `${link(title, to.file(`reports/${id}.md`))}: ${formatDays(start, end)}, ${city ?? 'online'}`,
    ),
    '',
    '## Data',
    '',
    `${link('Catalogue', to.file('catalogue.json'))}: every report, and where its talks and takeaways are`,
    `${link('Feed', to.file('feed.xml'))}: the newest entries in full`,
    `${link('What became of it', to.outcomes)}: claims and what became of them`,
    '',
    '## Optional',
    '',
    `${link('About', to.about)}: where the reports come from, and the licence`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
