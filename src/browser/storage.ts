/** What the reader's browser keeps for us, and only it: nothing of this is ever sent anywhere. */
export const storage = {
  /** Null where nothing is kept, or the browser keeps nothing. */
  read(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  /** Null forgets. Without storage the choice lasts for the page. */
  write(key: string, value: string | null): void {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    } catch {
      // as above
    }
  },
};
