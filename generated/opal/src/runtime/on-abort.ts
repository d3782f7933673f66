const waiting = new WeakMap<object, Set<() => void>>();

function tell({ currentTarget }: Event): void {
  waiting.get(Object(currentTarget))?.forEach((callback) => callback());
}

/**
 * Calls back when a signal aborts; what it gives takes that back. However many wait
 * for a signal, it has one listener: platforms warn of more than ten.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const callbacks = waiting.get(signal) ?? new Set();
  waiting.set(signal, callbacks.add(callback));
  signal.addEventListener("abort", tell);
  return () => {
    callbacks.delete(callback);
    if (!callbacks.size) signal.removeEventListener("abort", tell);
  };
}
