// One value and those who want to know when it changes.

export function makeStore(initial) {
  let state = initial;
  const listeners = new Set();
  return {
    get: () => state,
    /** Replaces the fields that are given; tells all listeners the new state and the old. */
    set(change) {
      const previous = state;
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener(state, previous);
    },
    subscribe(listener) {
      listeners.add(listener);
    },
  };
}
