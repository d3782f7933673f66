/** The first type of a list, `image/png, image/*`, that is no range; undefined where there is none. */
export function concreteType(mediaTypes: string): string | undefined {
  return mediaTypes
    .split(",")
    .map((type) => type.trim())
    .find((type) => type && !type.includes("*"));
}

/** Whether a media type is JSON, by its name or its suffix (RFC 6839). */
export function isJson(mediaType: string): boolean {
  return /^(application|text)\/([^;]+\+)?json\s*(;|$)/i.test(mediaType);
}
