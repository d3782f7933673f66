import { binaryBody } from "../../templates/runtime/binary-body.js";
import { formBody } from "../../templates/runtime/form-body.js";
import { multipart } from "../../templates/runtime/multipart.js";
import type { BodyEncoder } from "../../templates/runtime/operation.js";
import { call, openClient } from "../../test/runtime/api.ts";
import type { Case, Group } from "../case.ts";

const bytes = new TextEncoder().encode("some bytes");

function sending(
  body: BodyEncoder,
  value: () => unknown,
  gives: readonly [type: string, body: string],
): Case {
  return {
    async run({ baseUrl, seen }) {
      const params = { body: value() };
      const operation = { request: "POST /things", body };
      const end = await call(openClient(baseUrl("json")), operation, {
        params,
      }).catch((error: Error) => error.name);
      if (typeof end === "string") return end;
      const [request] = await seen();
      const type = request?.headers["content-type"] ?? "";
      const [, boundary] = type.split("boundary=");
      const unbound = (text: string): string =>
        boundary ? text.replaceAll(boundary, "B") : text;
      return [unbound(type), unbound(request?.body ?? "")];
    },
    gives,
  };
}

const pdf = binaryBody("application/pdf");
const sent = ["application/pdf", "some bytes"] as const;
const parts = multipart("multipart/form-data");

function filePart(disposition: string, type: string): string {
  return `--B\r\ncontent-disposition: form-data; name="file"; ${disposition}\r\ncontent-type: ${type}\r\n\r\nsome bytes\r\n--B--\r\n`;
}

export const bodies: Group = {
  name: "bodies",
  cases: {
    "a form": sending(formBody(), () => ({ a: "x y", list: [1, 2] }), [
      "application/x-www-form-urlencoded",
      "a=x%20y&list=1&list=2",
    ]),
    "a Blob": sending(pdf, () => new Blob([bytes]), sent),
    "an ArrayBuffer": sending(pdf, () => bytes.slice().buffer, sent),
    "a stream": sending(pdf, () => new Blob([bytes]).stream(), sent),
    "a File in a multipart body": sending(
      parts,
      () => ({ file: new File([bytes], "ä.txt", { type: "text/plain" }) }),
      [
        "multipart/form-data; boundary=B",
        filePart('filename="ä.txt"', "text/plain"),
      ],
    ),
    "a stream in a multipart body": sending(
      parts,
      () => ({ file: new Blob([bytes]).stream() }),
      [
        "multipart/form-data; boundary=B",
        filePart('filename="blob"', "application/octet-stream"),
      ],
    ),
  },
};
