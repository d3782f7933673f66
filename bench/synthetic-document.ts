/** How many of what a made document has. */
export interface SyntheticSize {
  readonly operations: number;
  readonly models: number;
  /** Members of each model. */
  readonly members: number;
}

type Json = Readonly<Record<string, unknown>>;

const WORDS = [
  "account",
  "invoice",
  "folder",
  "policy",
  "member",
  "report",
  "device",
  "ticket",
  "region",
  "secret",
  "budget",
  "webhook",
];

/**
 * A document in which all grows alike: tags, operations with their parameters, bodies and failures,
 * models that refer to others, enums, unions, inheritance. The same size gives the same document.
 */
export function syntheticDocument(size: SyntheticSize): Json {
  return {
    openapi: "3.1.0",
    info: { title: "Synthetic", version: "1" },
    servers: [{ url: "https://api.example.com" }],
    tags: indices(tagCount(size)).map((index) => ({ name: tagName(index) })),
    paths: Object.fromEntries(
      indices(size.operations).map((index) => pathOf(index, size)),
    ),
    components: {
      schemas: Object.fromEntries(
        indices(size.models).map((index) => [
          modelName(index),
          modelOf(index, size),
        ]),
      ),
    },
  };
}

function pathOf(index: number, size: SyntheticSize): [string, Json] {
  const word = wordOf(index);
  const parameters = [
    {
      name: `${word}_id`,
      in: "path",
      required: true,
      description: `The ${word} that is meant.`,
      schema: { type: "string", format: "uuid" },
    },
    {
      name: "page_size",
      in: "query",
      description: "How many at a time.",
      schema: { type: "integer", minimum: 1, maximum: 100, default: 30 },
    },
    {
      name: "order_by",
      in: "query",
      description: "What comes first.",
      schema: { type: "string", enum: ["created", "updated", word] },
    },
  ];
  const operation = {
    operationId: `${index % 2 === 0 ? "get" : "update"}_${word}_${index}`,
    tags: [tagName(index % tagCount(size))],
    summary: `What can be done to ${word} ${index}`,
    description: `Number ${index} of the operations, which say at some length what they do to a ${word}, and what they don't.`,
    parameters,
    ...(index % 2 === 1 && { requestBody: bodyOf(reference(index, size)) }),
    responses: {
      "200": { description: "Done", ...content(reference(index + 1, size)) },
      "404": {
        description: `There is no such ${word}`,
        ...content(reference(0, size)),
      },
    },
  };
  return [
    `/${word}s/${index}/{${word}_id}`,
    { [index % 2 === 0 ? "get" : "put"]: operation },
  ];
}

function modelOf(index: number, size: SyntheticSize): Json {
  if (index % 10 === 7) {
    const values = indices(size.members).map(
      (each) => `${wordOf(each)}_${each}`,
    );
    return { type: "string", description: "How it is.", enum: values };
  }
  if (index % 10 === 8) {
    return { oneOf: [reference(index + 1, size), reference(index + 2, size)] };
  }
  const members = indices(size.members).map((each) => [
    `${wordOf(index + each)}_${each}`,
    memberOf(index * size.members + each, size),
  ]);
  const object = {
    type: "object",
    description: `A ${wordOf(index)}, the number ${index} of the models.`,
    required: [`${wordOf(index)}_0`],
    properties: Object.fromEntries(members),
  };
  return index % 10 === 9
    ? { allOf: [reference(index - 5, size), object] }
    : object;
}

function memberOf(index: number, size: SyntheticSize): Json {
  const description = `What is known of the ${wordOf(index)}, which the text of a real document says in about as many words.`;
  switch (index % 6) {
    case 0:
      return { type: "string", description, examples: [wordOf(index)] };
    case 1:
      return { type: ["integer", "null"], description, minimum: 0 };
    case 2:
      return { type: "array", description, items: reference(index, size) };
    case 3:
      return { type: "string", format: "date-time", description };
    case 4:
      return { type: "string", description, enum: ["one", "two", "three"] };
    default:
      return reference(index, size);
  }
}

function bodyOf(schema: Json): Json {
  return { required: true, ...content(schema) };
}

function content(schema: Json): Json {
  return { content: { "application/json": { schema } } };
}

function reference(index: number, { models }: SyntheticSize): Json {
  return { $ref: `#/components/schemas/${modelName(index % models)}` };
}

/** Twenty operations to a tag. */
function tagCount({ operations }: SyntheticSize): number {
  return Math.ceil(operations / 20);
}

function tagName(index: number): string {
  return `${wordOf(index)} group ${index}`;
}

function modelName(index: number): string {
  const word = wordOf(index);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}Model${index}`;
}

function wordOf(index: number): string {
  return WORDS[index % WORDS.length] ?? "";
}

function indices(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
