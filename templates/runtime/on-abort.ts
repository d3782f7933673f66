interface Waiting {
  readonly callbacks: Set<() => void>;
  readonly tell: () => void;
}

const waiting = new WeakMap<AbortSignal, Waiting>();

/**
 * Calls back when a signal aborts; what it gives takes that back. However many wait
 * for a signal, it has one listener: platforms warn of more than ten.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  let entry = waiting.get(signal);
  if (!entry) {
    const callbacks = new Set<() => void>();
    entry = { callbacks, tell: () => callbacks.forEach((each) => each()) };
    waiting.set(signal, entry);
    signal.addEventListener("abort", entry.tell);
  }
  const { callbacks, tell } = entry;
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0) return;
    waiting.delete(signal);
    signal.removeEventListener("abort", tell);
  };
}
