import type { ConferenceAnswer, PersonAnswer, TopicAnswer } from './answers.ts';
import { findLikelyPeople } from './find-likely-people.ts';
import { organisationsIn, splitNames } from './name-lists.ts';
import type { Registries, RegistryKind } from './registries.ts';

/** What one entry of each registry is called in a sentence. */
const kinds: Record<RegistryKind, string> = {
  people: 'a person',
  organisations: 'an organisation',
  topics: 'a topic',
  conferences: 'a conference',
};

/**
 * Says why a person is not taken as answered: the name may be that of several, of something else or of somebody known.
 *
 * @param flag by which the person is named
 */
export function troubleWithPerson(
  answer: PersonAnswer,
  registries: Registries,
  flag: string,
): string | undefined {
  const name = answer.name.trim();
  if (registries.find('people', name).length === 0) {
    const trouble =
      surnameFirst(name, registries) ??
      signsInName(answer, flag) ??
      otherSpelling('people', name, registries) ??
      otherKind(name, ['organisations', 'topics', 'conferences'], registries);
    if (trouble !== undefined) return trouble;
  }
  for (const organisation of [answer.organisation ?? []].flat()) {
    if (registries.find('organisations', organisation).length > 0) continue;
    const trouble =
      (organisationsIn(organisation, registries) === undefined
        ? unclearList(name, organisation)
        : undefined) ??
      roleInBrackets(organisation) ??
      otherSpelling('organisations', organisation, registries) ??
      otherKind(organisation, ['people'], registries);
    if (trouble !== undefined) return trouble;
  }
  return undefined;
}

/** Says that `Byron, Ada` is somebody known. */
function surnameFirst(name: string, registries: Registries): string | undefined {
  const [surname = '', first = '', ...more] = name.split(/[,，、]/u);
  return first.trim() === '' || more.length > 0
    ? undefined
    : otherSpelling('people', `${first} ${surname}`, registries, name);
}

/** A sign that no name has shows that a list was meant, or an organisation. */
function signsInName({ name, organisation }: PersonAnswer, flag: string): string | undefined {
  const inBrackets = organisation === undefined ? '' : ` (${[organisation].flat().join('; ')})`;
  const names = splitNames(name + inBrackets);
  const [sign] =
    /[,;:|@/\\()[\]{}<>&+，；、（）]|(?<=\s)(?:[-–—]|and|at|from|und|et)(?=\s)/iu.exec(name) ?? [];
  if (sign === undefined) return undefined;
  const other = `A name that holds \`${sign}\` goes to people.yaml first; then give its id.`;
  return names.length > 1 || /[,;，；、]/u.test(sign)
    ? `Name one person at a time, each with a flag of their own: ${names.map((each) => `--${flag} ${JSON.stringify(each)}`).join(' ')}. ${other}`
    : `Write a person as \`Name\` or \`Name (Organisation)\`. ${other}`;
}

function otherSpelling(
  kind: RegistryKind,
  name: string,
  { alike, get }: Registries,
  written = name,
): string | undefined {
  const id = alike(kind, name);
  return id === undefined
    ? undefined
    : `\`${written}\` is likely ${kinds[kind]} that is known, \`${String(get(kind, id)['name'])}\`. Write \`${id}\`, or add the other to ${kind}.yaml first and give its id.`;
}

function otherKind(
  name: string,
  others: readonly RegistryKind[],
  registries: Registries,
): string | undefined {
  const kind = others.find(
    (each) => registries.find(each, name).length > 0 || registries.alike(each, name) !== undefined,
  );
  if (kind === undefined) return undefined;
  return kind === 'people'
    ? `\`${name}\` is a person. Give the organisation in brackets, \`Name (Organisation)\`, or add one of that name to organisations.yaml first and give its id.`
    : `\`${name}\` is ${kinds[kind]}. Name the person, such as \`Ada Lovelace (${kind === 'organisations' ? name : 'The Engine'})\`, or add somebody of that name to people.yaml first and give the id.`;
}

/** Says that `CTO at Looms` is no organisation alone. */
const roleInBrackets = (organisation: string): string | undefined =>
  /\s(?:at|@)\s/iu.test(organisation)
    ? 'Write the organisation alone in the brackets. What a person did there is told in the file of the talk, as `role` beside `person`.'
    : undefined;

const unclearList = (name: string, organisations: string): string =>
  `It is not clear whether \`${organisations}\` is one organisation or several. Put a semicolon between several, \`${name} (${splitNames(organisations).join('; ')})\`, or add the one to organisations.yaml first and give its id.`;

/** How many of those who may be meant are named. */
const mostMeant = 3;

/** Says of a new person or organisation which known one may be meant, unless the answer leaves no doubt. */
export function doubtAboutPerson(answer: PersonAnswer, registries: Registries): string | undefined {
  const name = answer.name.trim();
  const meant = answer.organisation === undefined ? findLikelyPeople(name, registries) : [];
  if (meant.length > 0)
    return `There is nobody of that name; did you mean ${meant
      .slice(0, mostMeant)
      .map((id) => `\`${id}\` (${String(registries.get('people', id)['name'])})`)
      .join(
        ' or ',
      )}? Give somebody else with the organisation, \`${name} (Organisation)\`, or add them to people.yaml first.`;
  const isNew = answer.organisation === undefined && registries.find('people', name).length === 0;
  const near = isNew ? registries.near('organisations', name) : undefined;
  if (near !== undefined)
    return `There is nobody of that name; did you mean the organisation \`${near}\`? Name the person, such as \`Ada Lovelace (${String(registries.get('organisations', near)['name'])})\`, or give somebody of that name with an organisation.`;
  for (const organisation of [answer.organisation ?? []].flat()) {
    const other = registries.near('organisations', organisation);
    if (other !== undefined)
      return `There is no organisation \`${organisation}\`; did you mean \`${other}\`? Add another to organisations.yaml first, and give its id.`;
  }
  return undefined;
}

/** Says why a topic is not taken as answered: what it says would be dropped, or it says nothing of what is new. */
export function troubleWithTopic(
  { name, description }: TopicAnswer,
  registries: Registries,
): string | undefined {
  const [known] = registries.find('topics', name);
  const id = known ?? registries.alike('topics', name);
  if (id === undefined) return description === undefined ? newTopicMessage(name, registries) : undefined;
  const entry = registries.get('topics', id);
  if (known !== undefined && (description === undefined || description.trim() === entry['description']))
    return undefined;
  const remedy = `Write \`${id}\` alone, or give a topic of its own a name that is none of this one’s.`;
  return description === undefined
    ? `\`${name}\` is likely the topic \`${id}\` (${String(entry['name'])}). ${remedy}`
    : `\`${name}\` is the topic \`${id}\` (${String(entry['name'])}), whose description stays as it is. ${remedy}`;
}

/** Says how a new topic is answered, or which known one may be meant. */
function newTopicMessage(name: string, registries: Registries): string {
  const names = splitNames(name);
  if (names.length > 1 && names.some((each) => registries.find('topics', each).length > 0))
    return `Name one topic at a time, each with a flag of its own: ${names.map((each) => `--topic ${JSON.stringify(each)}`).join(' ')}.`;
  const meant = registries.near('topics', name);
  const what = 'one or two sentences, of 400 characters at most,';
  return meant === undefined
    ? `\`${name}\` is a new topic. Say in ${what} what belongs to it: \`${name}: What belongs to it.\``
    : `There is no topic \`${name}\`; did you mean \`${meant}\`? If it is new, say in ${what} what belongs to it: \`${name}: What belongs to it.\``;
}

/** Says why a new conference is not made: a known one has that name, spelt in another way. */
export const troubleWithConference = (name: string, registries: Registries): string | undefined =>
  registries.find('conferences', name).length > 0
    ? undefined
    : otherSpelling('conferences', name, registries);

/** Says which known conference may be meant by a new name; an accent shows that a new one is. */
export function doubtAboutConference(
  { name, accent }: ConferenceAnswer,
  registries: Registries,
): string | undefined {
  const meant = accent === undefined ? registries.near('conferences', name) : undefined;
  return meant === undefined
    ? undefined
    : `There is no conference of that name; did you mean \`${meant}\`? For a new one, give its accent too (\`--accent\`).`;
}

/** Says that the accent of a known conference is another. */
export function troubleWithAccent(
  { name, accent }: ConferenceAnswer,
  registries: Registries,
): string | undefined {
  const [id] = registries.find('conferences', name);
  const own = id === undefined ? accent : registries.get('conferences', id)['accent'];
  return accent === undefined || own === accent
    ? undefined
    : `\`${name}\` is known, and its accent is \`${String(own)}\`. Leave it out here, or change it in conferences.yaml.`;
}
