/** What a reporter brings home from one edition of a conference that the site does not know yet. */
export interface Plan {
  /** The flags of `npm run new:report`, the topics apart. */
  report: Record<string, string>;
  /** A talk by somebody whom the site knows. */
  byKnown: Record<string, string>;
  /** A talk by somebody new, on a topic that is new too. */
  byNew: Record<string, string>;
  claims: Record<'opinion' | 'lesson' | 'recommendation' | 'number' | 'caveat' | 'announcement', string>;
}

/** Three reports, from plain to full of signs that mean something to YAML, MDX, HTML or an address. */
export const plans: readonly Plan[] = [
  {
    report: {
      conference: 'Loom and Ledger Days',
      accent: 'amber',
      start: '2025-03-04',
      end: '2025-03-06',
      city: 'Ghent',
      title: 'Loom and Ledger Days 2025: what stayed with us',
      summary: 'Three days on state, streams and the people who mend them.',
      author: 'Ottoline Quillfeather (Spindle Works)',
    },
    byKnown: { title: 'State at the edge of the loom', summary: 'Where a loom keeps its place, and why.' },
    byNew: {
      title: 'Cards that outlive their machines',
      speaker: 'Barnaby Thistlewood (Heddle and Company)',
      topic: 'Punched cards: Programs and data as holes in paper.',
      summary: 'What a card of 1804 can still tell a machine of today.',
    },
    claims: {
      opinion: 'The hallway was worth more than the programme.',
      lesson: 'A loom that forgets its place weaves the same row twice.',
      recommendation: 'Keep the state where the work is done; the network is the slowest loom.',
      number: 'One card in 400 is read wrongly after a century.',
      caveat: 'Cards swell in damp halls and then jam every reader.',
      announcement: 'The archive of Heddle and Company opens to everybody.',
    },
  },
  {
    report: {
      conference: 'Krosna – Tage für Webstühle',
      accent: 'teal',
      start: '2026-01-30',
      end: '2026-02-01',
      city: 'Kraków',
      title: '“Threads”: what Kraków taught us about #concurrency & patience',
      summary: 'Winter, warm halls: 40% of the talks dealt with threads, the others with "yarn".',
      author: 'Žofie Kovářová (Müller & Söhne)',
    },
    byKnown: {
      title: 'On exactly-once weaving',
      'title-status': 'descriptive',
      kind: 'keynote',
      date: '2026-01-30',
      summary: 'A keynote on rows that are woven once, and only once.',
    },
    byNew: {
      title: '织机: a loom for 10,000 threads',
      speaker: '李织云 (织机研究所)',
      topic: 'C++ looms: Looms that are programmed in C++.',
      kind: 'workshop',
      summary: 'How one loom came to carry 10,000 threads.',
    },
    claims: {
      opinion: 'Nobody agrees what "exactly once" means, and that is fine.',
      lesson: 'Retry the row, not the cloth.',
      recommendation: 'Count the threads before you count the looms.',
      number: '10,000 threads weigh less than 12 kg.',
      caveat: 'Above 80% humidity, latency doubles.',
      announcement: 'Krosna moves to Łódź next year.',
    },
  },
  {
    report: {
      conference: 'bobbin.conf',
      accent: 'violet',
      start: '2024-06-21',
      city: 'St. Ives',
      venue: 'The Old Mill, hall 3',
      title: 'bobbin.conf: one day, one thread',
      summary: 'A small conference in an old mill, without slides.',
      author: 'Maire O’Loomey (shuttle.example)',
    },
    byKnown: {
      title: 'State at the edge of the loom',
      summary: 'The talk of Ghent, told again with a hammer.',
    },
    byNew: {
      title: 'Maps & lists: `Map<K, V>` at work, {or not}',
      speaker: 'Jo Bobbinet (Self-employed)',
      topic: 'Type parameters: Types that wait for other types.',
      kind: 'lightning',
      summary: 'Five minutes on types: why <T> is not enough.',
    },
    claims: {
      opinion: 'Talks without slides are the better talks.',
      lesson: 'A type that says nothing costs more than no type.',
      recommendation: 'Name the key, then the value: the rest follows.',
      number: 'Five minutes are enough for one idea & one joke.',
      caveat: 'A map of maps is a map nobody reads.',
      announcement: 'bobbin.conf stays at one day.',
    },
  },
];
