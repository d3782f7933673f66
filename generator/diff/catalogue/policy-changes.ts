import { always, define, type NoParameters } from "./change-definition.ts";

interface DayParameters {
  readonly day: string;
}

interface SunsetParameters {
  /** As it is written. */
  readonly sunset: string;
}

interface NearParameters extends DayParameters {
  readonly earliest: string;
}

interface StepParameters {
  readonly from: string;
  readonly to: string;
}

interface DemandParameters {
  readonly demanded: "major" | "minor";
}

/** On the wire a broken promise is nothing: what it is about has a finding of its own there. */
const violation = {
  mirror: null,
  level: always("safe"),
  policy: "violation",
} as const;

/** The part of the catalogue about promises: what is asked of changes by `--layer policy`. */
export const policyChanges = {
  "removed-without-deprecation": define<NoParameters>({
    ...violation,
    title: "Something was removed without having been deprecated",
    explanation:
      "An operation, parameter, property, response header, value of an enum, component schema or webhook is gone, or has another name, and the base did not say `deprecated: true` of it, of what is around it, or of every operation that it reaches. Its users were not told. A value of an enum is deprecated as `oneOf: [{ const: OLD, deprecated: true }, …]`. What is `draft` or `alpha` may go without notice: see `mayBreak`.",
    message: () => "It went without having been deprecated.",
    help: () =>
      "Bring it back with `deprecated: true`, and remove it in a later version.",
  }),
  "removed-before-sunset": define<DayParameters>({
    ...violation,
    title: "Something was removed before its sunset date",
    explanation:
      "The base says with `x-sunset` until when it works, and that day has not come.",
    message: ({ day }) => `It was to work until ${day}.`,
    help: ({ day }) => `Keep it until ${day}.`,
  }),
  "sunset-missing": define<{ readonly days: number }>({
    ...violation,
    title: "Something was deprecated without a sunset date",
    explanation:
      "It is deprecated now, and has no `x-sunset` (a date, or a date and time: RFC 3339), so that its users don't know how long it works. Asked for where `noticeDays` is above 0 for its stability level.",
    message: () => "It is deprecated, and does not say until when it works.",
    help: ({ days }) => `Give it \`x-sunset\`, ${days} days from now or later.`,
  }),
  "sunset-invalid": define<SunsetParameters>({
    ...violation,
    title: "A sunset date is none",
    explanation:
      "`x-sunset` is a date such as `2026-12-31`, or a date and time (RFC 3339, 5.6). Anything else tells its users nothing.",
    message: ({ sunset }) => `The sunset date ${sunset} is no date.`,
    help: () => "Write it as `2026-12-31`.",
  }),
  "sunset-too-near": define<NearParameters>({
    ...violation,
    title: "A sunset date is too near",
    explanation:
      "Between the day of the comparison and the date in `x-sunset` lie fewer days than `noticeDays` promises for the stability level.",
    message: ({ day, earliest }) =>
      `It stops working on ${day}, before ${earliest}.`,
    help: ({ earliest }) => `Put the sunset off until ${earliest} or later.`,
  }),
  "sunset-removed": define<DayParameters>({
    ...violation,
    title: "A sunset date was taken away",
    explanation:
      "It is still deprecated, and no longer says until when it works, which it did.",
    message: ({ day }) => `It was to work until ${day}; now nobody knows.`,
    help: () => "Keep `x-sunset` for as long as it is deprecated.",
  }),
  "sunset-moved-earlier": define<StepParameters>({
    ...violation,
    title: "A sunset date was brought forward",
    explanation:
      "Users who planned by the old date have less time than they were told.",
    message: ({ from, to }) =>
      `It was to work until ${from}, and now until ${to}.`,
    help: ({ from }) => `Keep ${from}, or put it off.`,
  }),
  "stability-lowered": define<StepParameters>({
    ...violation,
    mirror: "stability-raised",
    title: "A stability level was lowered",
    explanation:
      "`x-stability-level` goes from `draft` over `alpha` and `beta` to `stable`, and what states none is stable. Users who rely on a level lose it.",
    message: ({ from, to }) => `It was ${from}, and is ${to} now.`,
    help: ({ from }) => `Keep \`x-stability-level: ${from}\`.`,
  }),
  "stability-raised": define<StepParameters>({
    title: "A stability level was raised",
    explanation: "`x-stability-level` promises more than before.",
    mirror: "stability-lowered",
    level: always("safe"),
    message: ({ from, to }) => `It was ${from}, and is ${to} now.`,
    help: () => "Nothing to do.",
  }),
  "stability-missing": define<NoParameters>({
    ...violation,
    title: "A stability level is missing",
    explanation:
      "It had an `x-stability-level` and has none now; or it is a new operation without one, and `requireStability` asks for it.",
    message: () => "It states no stability level.",
    help: () => "Give it an `x-stability-level`: draft, alpha, beta or stable.",
  }),
  "stability-invalid": define<{ readonly level: string }>({
    ...violation,
    title: "A stability level is none",
    explanation:
      "`x-stability-level` is `draft`, `alpha`, `beta` or `stable`. What says anything else is taken to be stable.",
    message: ({ level }) => `${level} is no stability level.`,
    help: () => "Write draft, alpha, beta or stable.",
  }),
  "version-unchanged": define<DemandParameters>({
    ...violation,
    title: "The version of the document did not change",
    explanation:
      "The API changed, and `info.version` did not. Changes in descriptions and extensions don't count, nor do accepted findings.",
    message: ({ demanded }) =>
      `The version is the same, and the changes are ${demanded}.`,
    help: ({ demanded }) => `Raise the ${demanded} number of \`info.version\`.`,
  }),
  "version-raised-too-little": define<DemandParameters>({
    ...violation,
    title: "The version of the document was raised too little",
    explanation:
      "By Semantic Versioning, what breaks clients raises the first number of `info.version`, and what adds to the API the second; before 1.0.0 the second and third. Versions that are dates only have to rise.",
    message: ({ demanded }) => `The changes ask for a ${demanded} version.`,
    help: ({ demanded }) => `Raise the ${demanded} number of \`info.version\`.`,
  }),
  "version-lowered": define<NoParameters>({
    ...violation,
    title: "The version of the document went down",
    explanation: "`info.version` is lower than that of the base.",
    message: () => "The version is lower than before.",
    help: () => "Raise it; or compare the documents the other way round.",
  }),
};
