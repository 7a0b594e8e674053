import { expect, it } from 'vitest';
import { otherNames } from '../../src/lib/other-names.ts';

it.each([
  {
    name: 'Unified batch and streaming',
    aliases: ['batch and stream', 'stream and batch', 'Unified Stream and Batch', 'unified'],
    shown: [],
  },
  { name: 'FlowStream API', aliases: ['flow stream API', 'flow-stream API', 'FLOWSTREAM'], shown: [] },
  { name: 'Upgrades', aliases: ['upgrade', 'upgrading', 'migration', 'Migrations'], shown: ['migration'] },
  {
    name: 'Quill Summit',
    aliases: ['Quill Summit Valparaíso', 'Quill Summit Valpo', 'QS'],
    shown: ['Quill Summit Valparaíso', 'Quill Summit Valpo', 'QS'],
  },
  { name: 'Streaming SQL', aliases: ['Sheet API', 'SQL API'], shown: ['Sheet API', 'SQL API'] },
  { name: 'C', aliases: ['C++', 'C#', '分散', 'クロック'], shown: ['C++', 'C#', '分散', 'クロック'] },
])('of the aliases of “$name” those are shown that do not repeat it', ({ name, aliases, shown }) => {
  expect(otherNames({ name, aliases })).toEqual(shown);
});
