import type {
  CatalogueConference,
  CatalogueOrganisation,
  CataloguePerson,
  CatalogueTopic,
} from '../../catalogue/types.ts';
import { count, joinParts } from '../../lib/words.ts';

/** An entry of a list of names, with a line on what the site has of it. */
export interface NameItem {
  id: string;
  name: string;
  address: string;
  detail: string;
  description?: string;
  accent?: string;
}

export const personItem = ({
  id,
  name,
  address,
  organisations,
  talks,
  reports,
}: CataloguePerson): NameItem => ({
  id,
  name,
  address,
  detail: joinParts(
    organisations.map((organisation) => organisation.name).join(', '),
    talks.length > 0 && `spoke in ${count(talks.length, 'talk')}`,
    reports.length > 0 && `reported in ${count(reports.length, 'report')}`,
  ),
});

/** A person on the page of an organisation. */
export const memberItem = ({ id, name, address, talks, reports }: CataloguePerson): NameItem => ({
  id,
  name,
  address,
  detail: countDetails(talks.length, reports.length),
});

export const topicItem = ({ id, name, address, description, talks, reports }: CatalogueTopic): NameItem => ({
  id,
  name,
  address,
  detail: countDetails(talks.length, reports.length),
  description,
});

export const organisationItem = ({ id, name, address, people, talks }: CatalogueOrganisation): NameItem => ({
  id,
  name,
  address,
  detail: joinParts(
    count(people.length, 'person', 'people'),
    countDetails(talks.length, new Set(people.flatMap(({ reports }) => reports)).size),
  ),
});

export const conferenceItem = ({ id, name, address, accent, reports }: CatalogueConference): NameItem => ({
  id,
  name,
  address,
  detail: joinParts(
    count(reports.length, 'report'),
    [...new Set(reports.map(({ edition }) => edition))].join(', '),
  ),
  accent,
});

const countDetails = (talks: number, reports: number): string =>
  joinParts(talks > 0 && count(talks, 'talk'), reports > 0 && count(reports, 'report'));
