/** Two versions of a small document, whose differences reports show. */
export const shopBefore = `openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /orders:
    get:
      operationId: list_orders
      tags: [Orders]
      parameters:
        - { name: page_size, in: query, schema: { type: integer, maximum: 200 } }
      responses:
        "200":
          description: Orders.
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Order" } }
  /orders/{id}:
    delete:
      operationId: delete_order
      tags: [Orders]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { "204": { description: Gone. } }
components:
  schemas:
    Order:
      type: object
      required: [id, total]
      properties:
        id: { type: string }
        total: { type: integer }
        note: { type: string }
`;

export const shopAfter = shopBefore
  .replace("maximum: 200", "maximum: 100")
  .replace("required: [id, total]", "required: [id]")
  .replace("note: {", "paid: { type: boolean }\n        note: {")
  .replace(/ {2}\/orders\/\{id\}:[\s\S]*?(?=components:)/, "");

/** Names that would be markup, a mention, a new cell, a command or the end of a script. */
export const hostileNames = [
  "<img src=x onerror=\"document.title='pwned'\">",
  "</script><script>document.title='pwned'</script>",
  "`|@everyone #1\n::error::pwned\n",
  "]]>&amp;'\"\u001b[31m",
];

export const hostileAfter = shopAfter.replace(
  "      parameters:\n",
  `      parameters:\n${hostileNames
    .map(
      (name) =>
        `        - { name: ${JSON.stringify(name)}, in: query, required: true, schema: { enum: [${JSON.stringify(name)}] } }\n`,
    )
    .join("")}`,
);
