import { diagnose, type Diagnostic, type Place } from "../../ir/diagnostic.ts";
import type { Failure } from "./find-target.ts";

/** Where a reference stands, and how it is spelled. */
export interface FailedReference {
  readonly place: Place;
  readonly reference: string;
  /** The part of the document that was most likely meant. */
  readonly meant: string | undefined;
}

/** Says why a reference leads nowhere; nothing where the text that it names was reported already. */
export function describeFailure(
  failure: Failure,
  { place, reference, meant }: FailedReference,
): readonly Diagnostic[] {
  switch (failure.kind) {
    case "reported":
      return [];
    case "unread": {
      const hint = meant === undefined ? {} : { nearest: meant };
      return [
        diagnose("overlay-reference-outside", place, { reference, ...hint }),
      ];
    }
    case "circular":
      return [diagnose("reference-circular", place, { reference })];
    case "refused": {
      const { reason } = failure;
      const hint = meant === undefined ? {} : { nearest: meant };
      const parameters = { reference, reason, ...hint };
      return [diagnose("reference-outside", place, parameters)];
    }
    case "nothing": {
      const nearest = failure.nearest ?? meant;
      const code =
        failure.in === "file"
          ? "reference-not-found"
          : "reference-file-not-found";
      const hint = nearest === undefined ? {} : { nearest };
      return [diagnose(code, place, { reference, ...hint })];
    }
  }
}
