/** Whether a body can be read only once, and so be sent only once. */
export function isStream(body: unknown): boolean {
  return "getReader" in Object(body) || Symbol.asyncIterator in Object(body);
}
