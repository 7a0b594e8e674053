import { editsBetween } from '../../lib/edits.ts';
import { tokenOf, type FilterName } from '../shared/search-state.ts';
import { claimAt, type ClaimRow, type Layer, type NumbersRow } from '../shared/shards.ts';
import { numbersOf, readShards, readText, type ReadFile } from './sources.ts';
import { editsAllowed, rootOf } from './spelling.ts';
import type { Found, TextIndex } from './text-index.ts';

type ClaimLayer = Extract<Layer, 'claims' | 'claims-about'>;

/** Which words of a row are meant. */
type IsMeant = (word: string) => boolean;

/**
 * The claims by their words, from small files and without an engine. Records are named by the numbers of claims, the
 * newest 0; what a claim is about counts as listed.
 */
export class Claims implements TextIndex {
  readonly noun = 'takeaway';
  readonly where = 'in any takeaway';
  readonly #read: ReadFile;

  constructor(read: ReadFile) {
    this.#read = read;
  }

  async holding(words: readonly string[]): Promise<Found> {
    const [said, listed] = await Promise.all([
      this.#standing('claims', words),
      this.#standing('claims-about', words),
    ]);
    const found: Found = new Map(
      [...listed.keys()].map((id) => [id, { places: [], isInTitle: false, isOnlyListed: true }]),
    );
    for (const [id, places] of said) found.set(id, { places, isInTitle: false, isOnlyListed: false });
    return found;
  }

  async beginning(word: string): Promise<Found> {
    const said = await this.saidBeginning(word);
    return new Map([...said].map((id) => [id, { places: [], isInTitle: false, isOnlyListed: false }]));
  }

  /** The claims that say words one behind the other, each in any inflexion. */
  async saying(words: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await this.#standing('claims', words)).keys());
  }

  /** The claims that say a word that begins so. */
  async saidBeginning(word: string): Promise<ReadonlySet<string>> {
    const places = await this.#placesOf('claims', word, (each) => each.startsWith(word));
    return new Set(places.map((place) => String(claimAt(place).claim)));
  }

  /** The claims that say a word, or else those that say what it may be a mistyped form of. */
  async sayingNearly(word: string): Promise<ReadonlySet<string>> {
    const said = await this.saying([word]);
    const most = editsAllowed(word);
    if (said.size > 0 || most === 0) return said;
    const places = await this.#placesOf('claims', word, (each) => editsBetween(word, each, most) <= most);
    return new Set(places.map((place) => String(claimAt(place).claim)));
  }

  async narrowed(group: FilterName, value: string): Promise<ReadonlySet<string>> {
    const token = tokenOf(group, value);
    const rows = (await readShards<NumbersRow[]>(this.#read, 'claim-filters', [token])).flat();
    return new Set(
      rows
        .filter(([own]) => own === token)
        .flatMap(numbersOf)
        .map(String),
    );
  }

  all = async (): Promise<string[]> => [...(await this.narrowed('kind', 'takeaway'))];

  /** The words of a claim: it has no other title. */
  titleOf = async (id: string): Promise<string> => (await this.show(id))[1];

  /** A claim as it is shown. */
  async show(id: string): Promise<ClaimRow> {
    return readText<ClaimRow>(this.#read, 'claim-texts', Number(id));
  }

  /** Where words stand one behind the other: the places of the first, by claims. */
  async #standing(layer: ClaimLayer, words: readonly string[]): Promise<Map<string, number[]>> {
    const all = await Promise.all(
      words.map(async (word) => {
        const root = rootOf(word);
        return this.#placesOf(layer, word, (each) => each === word || rootOf(each) === root);
      }),
    );
    const [first = [], ...next] = all.map((places) => new Set(places));
    const claims = new Map<string, number[]>();
    for (const place of first) {
      if (!next.every((places, index) => places.has(place + index + 1))) continue;
      const { claim, word } = claimAt(place);
      const held = claims.get(String(claim)) ?? [];
      claims.set(String(claim), [...held, ...words.map((_, index) => word + index)]);
    }
    return claims;
  }

  /** The places of those words of a word’s file that are meant, in order. */
  async #placesOf(layer: ClaimLayer, word: string, isMeant: IsMeant): Promise<number[]> {
    const rows = (await readShards<NumbersRow[]>(this.#read, layer, [word])).flat();
    const places = rows.filter(([own]) => isMeant(own)).map(numbersOf);
    return places.length > 1 ? places.flat().sort((a, b) => a - b) : [...(places[0] ?? [])];
  }
}
