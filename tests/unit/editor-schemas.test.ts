import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatEditorSchemas } from '../../src/commands/schemas/format-editor-schemas.ts';
import { fixtureContent, root } from '../fixtures/run-build.ts';

const schemas = await formatEditorSchemas();

describe('the schemas for editors', () => {
  it('are as fresh as src/schemas/ (`npm run schemas` writes them)', () => {
    const committed = readdirSync(`${root}/docs/schemas`).map((name): [string, string] => [
      name,
      readFileSync(`${root}/docs/schemas/${name}`, 'utf8'),
    ]);
    expect(Object.fromEntries(committed)).toEqual(Object.fromEntries(schemas));
  });

  it('describe every field of a talk, with limits and the messages of the gate', () => {
    const talk = JSON.parse(schemas.get('talk.schema.json') ?? '') as {
      properties: Record<string, Record<string, unknown>>;
    };
    for (const [name, field] of Object.entries(talk.properties)) {
      expect(field['description'], name).toBeTypeOf('string');
    }
    expect(talk.properties['title']).toMatchObject({ minLength: 1, maxLength: 300 });
    const { items } = talk.properties['topics'] as { items: Record<string, unknown> };
    expect(items['patternErrorMessage']).toMatch(/lower-case ASCII words/);
  });

  it('are named by the settings of the editor', () => {
    const settings = JSON.parse(readFileSync(`${root}/.vscode/settings.json`, 'utf8')) as {
      'yaml.schemas': Record<string, string>;
    };
    for (const [file, registry] of Object.entries(settings['yaml.schemas'])) {
      expect([...schemas.keys()]).toContain(file.replace('./docs/schemas/', ''));
      expect(registry).toMatch(/^content\//);
      // The fixture has a file of every name that content/ may have.
      expect(existsSync(join(fixtureContent, registry.replace('content/', ''))), registry).toBe(true);
    }
  });
});
