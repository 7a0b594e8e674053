/** Texts that this browser keeps from page to page (`localStorage`); where storage is forbidden, none, without an error. */
export const stored = {
  get: (key: string): string | null => attempt(() => localStorage.getItem(key)),
  set: (key: string, text: string): void => void attempt(() => localStorage.setItem(key, text)),
  remove: (key: string): void => void attempt(() => localStorage.removeItem(key)),
};

function attempt<Result>(use: () => Result): Result | null {
  try {
    return use();
  } catch {
    return null;
  }
}
