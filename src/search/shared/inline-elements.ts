const names = 'a abbr b cite code del em i ins kbd mark q s span strong sub sup time wbr';

/** Elements that part no words, by their names. */
export const inlineElements: ReadonlySet<string> = new Set(names.split(' '));
