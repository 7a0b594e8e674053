import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/formats/cards/break-lines.ts';
import { momentAddress } from '../../src/lib/moment-address.ts';
import { parseRepository, sourceLinks } from '../../src/lib/repository.ts';

describe('a moment of a recording', () => {
  it.each([
    ['https://www.youtube.com/watch?v=abc', '12:34', 'https://www.youtube.com/watch?v=abc&t=754s'],
    ['https://youtu.be/abc', '1:02:03', 'https://youtu.be/abc?t=3723s'],
    ['https://www.youtube.com/embed/abc', '12:34', 'https://www.youtube.com/embed/abc?start=754'],
    [
      'https://www.youtube-nocookie.com/embed/abc?t=5',
      '0:10',
      'https://www.youtube-nocookie.com/embed/abc?start=10',
    ],
    ['https://www.youtube.com/watch?v=X#t=18s', '12:34', 'https://www.youtube.com/watch?v=X&t=754s'],
    [
      'https://www.youtube.com/watch?v=X&list=Y&t=1',
      '12:34',
      'https://www.youtube.com/watch?v=X&list=Y&t=754s',
    ],
    ['https://www.youtube.com/live/X', '12:34', 'https://www.youtube.com/live/X?t=754s'],
    ['https://www.youtube.com/playlist?list=Y', '12:34', undefined],
    ['https://www.youtube.com/embed/videoseries?list=Y', '12:34', undefined],
    ['https://www.youtube.com/embed/abc?start=3&end=5', '0:10', 'https://www.youtube.com/embed/abc?start=10'],
    ['https://www.youtube.com/embed/live_stream?channel=Y', '12:34', undefined],
    ['https://www.youtube.com/@flink', '12:34', undefined],
    ['https://www.youtube.com/channel/UC1/videos', '12:34', undefined],
    ['https://youtu.be/', '12:34', undefined],
    ['https://vimeo.com/showcase/123', '12:34', undefined],
    ['https://vimeo.com/flinkforward', '12:34', undefined],
    ['https://media.ccc.de/c/36c3', '12:34', undefined],
    ['https://player.vimeo.com/video/123', '0:09', 'https://player.vimeo.com/video/123#t=9s'],
    ['https://vimeo.com/123', '0:09', 'https://vimeo.com/123#t=9s'],
    ['https://media.ccc.de/v/a-talk', '12:34', 'https://media.ccc.de/v/a-talk#t=754'],
    ['https://www.dailymotion.com/video/x1', '1:00', 'https://www.dailymotion.com/video/x1?start=60'],
    ['https://example.org/talk.mp4', '12:34', 'https://example.org/talk.mp4#t=754'],
    ['https://example.org/talk', '12:34', undefined],
    ['https://notyoutube.com/watch?v=abc', '12:34', undefined],
  ])('of %s at %s is at %s', (url, moment, expected) => {
    expect(momentAddress(url, moment)).toBe(expected);
  });
});

describe('the repository', () => {
  it.each([
    ['https://github.com/owner/name', 'https://github.com/owner/name', 'main'],
    ['https://github.com/owner/name/', 'https://github.com/owner/name', 'main'],
    ['https://git.example.org/a/b/tree/next', 'https://git.example.org/a/b', 'next'],
  ])('%s is understood', (value, url, branch) => {
    expect(parseRepository(value)).toEqual({ url, branch });
  });
  it.each([['http://github.com/owner/name'], ['github.com/owner/name'], ['https://github.com/'], ['x']])(
    '%s is refused with what to write instead',
    (value) => {
      expect(() => parseRepository(value)).toThrow(/no address of a repository. Write it like/);
    },
  );
  it('may be left out', () => {
    expect(parseRepository(undefined)).toBeUndefined();
    expect(parseRepository('')).toBeUndefined();
  });
  it('has a page to edit a file and one to say what is wrong in it', () => {
    const links = sourceLinks(
      { url: 'https://github.com/owner/name', branch: 'main' },
      'content/reports/a/talks/b.md',
      'https://example.org/reports/a/b/',
    );
    expect(links.edit).toBe('https://github.com/owner/name/edit/main/content/reports/a/talks/b.md');
    const issue = new URL(links.correct);
    expect(issue.pathname).toBe('/owner/name/issues/new');
    expect(issue.searchParams.get('body')).toContain(
      'https://github.com/owner/name/blob/main/content/reports/a/talks/b.md',
    );
    expect(issue.searchParams.get('body')).toContain('https://example.org/reports/a/b/');
  });
});

describe('the lines of a card', () => {
  const broken = (text: string, width: number, most: number) =>
    breakLines(text, width, most, (part) => [...part].length).lines;
  it.each([
    ['at spaces', 'one two three', 8, 3, ['one two', 'three']],
    ['not before a full stop', 'one two. three', 8, 3, ['one two.', 'three']],
    ['inside a word that is too long', 'abcdefghij', 4, 3, ['abcd', 'efgh', 'ij']],
    ['between characters where no spaces are written', '分散処理', 2, 3, ['分散', '処理']],
    ['and end in an ellipsis where there is no room', 'one two three four', 8, 1, ['one two…']],
    ['and no character is cut in two', '👩‍💻👩‍💻👩‍💻', 3, 3, ['👩‍💻', '👩‍💻', '👩‍💻']],
  ])('break %s', (_what, text, width, most, expected) => {
    expect(broken(text, width, most)).toEqual(expected);
  });
});
