/** What has been opened, so that it can be closed in the reverse order. */
export interface Closers {
  add(close: () => Promise<void> | void): void;
  /** Closes everything, the last opened first. One that fails does not keep the others open. */
  closeAll(): Promise<void>;
}

/** An empty stack of things to close. */
export function makeClosers(): Closers {
  const stack: (() => Promise<void> | void)[] = [];
  return {
    add: (close) => void stack.push(close),
    closeAll: async () => {
      const failures: unknown[] = [];
      for (let close = stack.pop(); close !== undefined; close = stack.pop()) {
        try {
          await close();
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}
