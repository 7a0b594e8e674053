/** Shows control characters and half characters as escapes, so that content cannot steer a terminal. */
export const showControls = (text: string): string =>
  text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu,
    asEscape,
  );

/** `\u200e`: a character as JSON writes it. */
export const asEscape = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
