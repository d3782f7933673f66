/**
 * The ids of oasdiff's checks, each with the code that says the same here, or why there is none.
 * Braces stand for alternatives, as in a shell. The direction is a field of a finding here, not a
 * part of its code, and so is whether it is a body, a property or a parameter.
 */
export const oasdiffIds: readonly (readonly [ids: string, says: string])[] = [
  // Operations
  ["endpoint-added", "operation-added"],
  [
    "api-{path-,}removed-without-deprecation",
    "operation-removed removed-without-deprecation",
  ],
  ["api-{path-,}removed-with-deprecation", "operation-removed"],
  ["api-{path-,}removed-before-sunset", "removed-before-sunset"],
  ["api-path-sunset-parse", "sunset-invalid"],
  ["api-deprecated-sunset-parse", "sunset-invalid"],
  ["api-deprecated-sunset-missing", "sunset-missing"],
  ["api-sunset-date-too-small", "sunset-too-near"],
  ["api-sunset-date-changed-too-small", "sunset-moved-earlier"],
  ["sunset-deleted", "sunset-removed"],
  ["api-stability-decreased", "stability-lowered"],
  ["api-stability-increased", "stability-raised"],
  ["api-invalid-stability-level", "stability-invalid"],
  ["{request,response}-property-stability-decreased", "stability-lowered"],
  ["{request,response}-property-stability-increased", "stability-raised"],
  ["api-version-not-bumped", "version-unchanged"],
  ["api-version-decreased", "version-lowered"],
  ["api-major-version-not-bumped", "version-raised-too-little"],
  ["endpoint-{deprecated,deprecated-with-sunset}", "operation-deprecated"],
  ["endpoint-reactivated", "operation-undeprecated"],
  ["api-operation-id-{removed,added}", "operation-id-changed"],
  ["api-tag-{removed,added}", "operation-tags-changed"],
  ["api-schema-removed", "schema-removed"],
  ["webhook-added", "webhook-added"],
  ["webhook-removed", "webhook-removed"],
  // Security
  [
    "api-{global-,}security-added",
    "security-added security-alternative-added security-scheme-required",
  ],
  [
    "api-{global-,}security-removed",
    "security-removed security-alternative-removed security-scheme-dropped",
  ],
  [
    "api-security-updated",
    "security-alternative-added security-alternative-removed",
  ],
  ["api-{global-,}security-scope-added", "security-scope-added"],
  ["api-{global-,}security-scope-removed", "security-scope-removed"],
  ["api-security-component-type-changed", "security-scheme-changed"],
  [
    "api-security-component-{added,removed}",
    "not: a scheme that nothing asks for changes nothing; what asks for it is judged",
  ],
  [
    "api-security-component-{oauth-url-changed,oauth-token-url-changed}",
    "not: where tokens come from is between the client and the authorization server",
  ],
  [
    "api-security-component-oauth-scope-{added,removed,changed}",
    "not: what operations require is judged, not what could be required",
  ],
  // Parameters
  ["new-{required,optional}-request-parameter", "parameter-added"],
  [
    "new-{required,optional}-request-default-parameter-to-existing-path",
    "parameter-added",
  ],
  ["new-request-path-parameter", "operation-path-changed parameter-added"],
  ["request-parameter-{removed,removed-with-deprecation}", "parameter-removed"],
  ["request-parameter-sunset-parse", "sunset-invalid"],
  ["request-parameter-removed-before-sunset", "removed-before-sunset"],
  ["request-parameter-deprecated-sunset-missing", "sunset-missing"],
  ["request-parameter-sunset-date-too-small", "sunset-too-near"],
  ["request-parameter-sunset-deleted", "sunset-removed"],
  ["request-parameter-sunset-date-changed-too-small", "sunset-moved-earlier"],
  ["request-parameter-deprecated", "parameter-deprecated"],
  ["request-parameter-reactivated", "parameter-undeprecated"],
  ["request-parameter-became-required", "parameter-became-required"],
  ["request-parameter-became-optional", "parameter-became-optional"],
  [
    "request-parameter-type-changed",
    "type-changed type-narrowed format-changed",
  ],
  [
    "request-parameter-type-generalized",
    "type-widened type-changed format-removed",
  ],
  ["request-parameter-property-type-changed", "type-changed"],
  [
    "request-parameter-property-type-generalized",
    "type-widened format-removed",
  ],
  ["request-parameter-property-type-specialized", "type-narrowed format-added"],
  ["request-parameter-{property-,}list-of-types-widened", "type-widened"],
  ["request-parameter-{property-,}list-of-types-narrowed", "type-narrowed"],
  ["request-header-property-became-required", "property-became-required"],
  ["new-required-request-header-property", "property-added"],
  // Bodies, media types, responses, headers
  ["request-body-added-{required,optional}", "request-body-added"],
  ["request-body-removed", "request-body-removed"],
  ["request-body-became-required", "request-body-became-required"],
  ["request-body-became-optional", "request-body-became-optional"],
  ["{request-body,response}-media-type-added", "media-type-added"],
  ["{request-body,response}-media-type-removed", "media-type-removed"],
  [
    "response-media-type-name-{changed,generalized,specialized}",
    "media-type-added media-type-removed",
  ],
  ["{request,response}-body-media-type-schema-added", "type-narrowed"],
  ["{request,response}-body-media-type-schema-removed", "type-widened"],
  [
    "{request,response}-body-media-type-item-schema-{added,removed}",
    "not: the items of a stream are not compared yet",
  ],
  [
    "response-body-media-type-item-schema-removed-untyped",
    "not: the items of a stream are not compared yet",
  ],
  ["response-{success,non-success}-status-removed", "response-removed"],
  ["response-{success,non-success}-status-added", "response-added"],
  ["response-header-added", "response-header-added"],
  ["{required,optional}-response-header-removed", "response-header-removed"],
  ["response-header-became-optional", "response-header-became-optional"],
  ["response-header-type-changed", "type-changed"],
  ["response-header-type-generalized", "type-widened"],
  ["response-header-type-specialized", "type-narrowed"],
  ["response-header-type-compatible", "type-changed"],
  ["response-header-became-nullable", "became-nullable"],
  ["response-header-became-not-nullable", "no-longer-nullable"],
  // Properties
  ["new-required-request-property{,-with-default}", "property-added"],
  ["new-optional-request-property", "property-added"],
  ["request-property-removed", "property-removed"],
  [
    "request-property-became-required{,-with-default}",
    "property-became-required",
  ],
  ["request-property-became-optional", "property-became-optional"],
  ["response-{required,optional}-property-added", "property-added"],
  ["response-{required,optional}-property-removed", "property-removed"],
  ["response-{required,optional}-write-only-property-added", "property-added"],
  [
    "response-{required,optional}-write-only-property-removed",
    "property-removed",
  ],
  [
    "response-{write-only-,}property-became-optional",
    "property-became-optional",
  ],
  [
    "response-{write-only-,}property-became-required",
    "property-became-required",
  ],
  [
    "{request,response}-{required,optional}-property-became-read-only",
    "property-became-read-only",
  ],
  [
    "{request,response}-{required,optional}-property-became-not-read-only",
    "property-no-longer-read-only",
  ],
  [
    "{request,response}-{required,optional}-property-became-write-only",
    "property-became-write-only",
  ],
  [
    "{request,response}-{required,optional}-property-became-not-write-only",
    "property-no-longer-write-only",
  ],
  [
    "{request,response}-property-deprecated{,-with-sunset}",
    "schema-deprecated",
  ],
  ["{request,response}-property-deprecated-sunset-missing", "sunset-missing"],
  ["{request,response}-property-deprecated-sunset-invalid", "sunset-invalid"],
  ["{request,response}-property-sunset-date-too-small", "sunset-too-near"],
  ["{request,response}-property-reactivated", "schema-undeprecated"],
  [
    "{request,response}-{body,property}-pattern-property-added",
    "pattern-properties-added",
  ],
  [
    "{request,response}-{body,property}-pattern-property-removed",
    "pattern-properties-removed",
  ],
  [
    "{request,response}-{body,property}-unevaluated-properties-added",
    "additional-properties-closed additional-properties-typed",
  ],
  [
    "{request,response}-{body,property}-unevaluated-properties-removed",
    "additional-properties-opened additional-properties-untyped",
  ],
  // Types, null, values
  [
    "{request,response}-{body,property}-type-changed",
    "type-changed format-changed",
  ],
  [
    "{request,response}-{body,property}-type-generalized",
    "type-widened format-removed",
  ],
  ["response-{body,property}-type-specialized", "type-narrowed format-added"],
  ["{request,response}-{body,property}-type-compatible", "type-changed"],
  ["{request,response}-{body,property}-list-of-types-widened", "type-widened"],
  [
    "{request,response}-{body,property}-list-of-types-narrowed",
    "type-narrowed",
  ],
  [
    "{request-body,request-property,request-parameter,request-parameter-property,response-body,response-property}-became-nullable",
    "became-nullable",
  ],
  [
    "{request-body,request-property,request-parameter,request-parameter-property,response-body,response-property}-became-not-nullable",
    "no-longer-nullable",
  ],
  [
    "request-{body,property,parameter,header-property}-became-enum",
    "enum-added",
  ],
  [
    "{request-body,request-property,request-read-only-property,request-parameter,request-parameter-property,response-mediatype,response-property}-enum-value-removed",
    "enum-value-removed enum-value-renamed",
  ],
  [
    "{request-property,request-parameter,request-parameter-property,response-property,response-write-only-property}-enum-value-added",
    "enum-value-added enum-value-renamed",
  ],
  [
    "request-{parameter,property}-x-extensible-enum-value-removed",
    "extension-changed",
  ],
  [
    "{request-body,request-property,response-body,response-property}-const-added",
    "enum-added",
  ],
  [
    "{request-body,request-property,response-body,response-property}-const-removed",
    "enum-dropped",
  ],
  [
    "{request-body,request-property,response-body,response-property}-const-changed",
    "const-changed",
  ],
  [
    "{request-body,request-property,request-parameter,response-body,response-property}-default-value-added",
    "default-added",
  ],
  [
    "{request-body,request-property,request-parameter,response-body,response-property}-default-value-changed",
    "default-changed",
  ],
  [
    "{request-body,request-property,request-parameter,response-body,response-property}-default-value-removed",
    "default-removed",
  ],
  // Limits
  ["request-{parameter,property}-pattern-added", "pattern-added"],
  ["request-{parameter,property}-pattern-removed", "pattern-removed"],
  [
    "request-{parameter,property}-pattern-{changed,generalized}",
    "pattern-changed",
  ],
  ["response-property-pattern-added", "pattern-added"],
  ["response-property-pattern-removed", "pattern-removed"],
  ["response-property-pattern-changed", "pattern-changed"],
  [
    "request-{body,property,parameter}-{max-decreased,max-set,min-increased,min-set}",
    "range-tightened",
  ],
  [
    "request-read-only-property-{max-decreased,min-increased}",
    "range-tightened",
  ],
  [
    "request-{body,property,parameter}-{max-increased,min-decreased}",
    "range-loosened",
  ],
  ["response-{body,property}-{max-increased,min-decreased}", "range-loosened"],
  [
    "request-{body,property,parameter}-exclusive-{max-decreased,max-set,min-increased,min-set}",
    "range-tightened",
  ],
  [
    "request-read-only-property-exclusive-{max-decreased,min-increased}",
    "range-tightened",
  ],
  [
    "request-{body,property,parameter}-exclusive-{max-increased,min-decreased}",
    "range-loosened",
  ],
  [
    "response-{body,property}-exclusive-{max-increased,min-decreased}",
    "range-loosened",
  ],
  [
    "request-{body,property,parameter}-{max-length-decreased,max-length-set,min-length-increased}",
    "length-tightened",
  ],
  ["request-read-only-property-max-length-decreased", "length-tightened"],
  [
    "request-{body,property,parameter}-{max-length-increased,min-length-decreased}",
    "length-loosened",
  ],
  [
    "response-{body,property}-{max-length-increased,max-length-unset,min-length-decreased}",
    "length-loosened",
  ],
  [
    "request-{body,property}-{max-items-decreased,max-items-set,min-items-increased,min-items-set}",
    "item-count-tightened",
  ],
  ["request-read-only-property-max-items-decreased", "item-count-tightened"],
  [
    "request-parameter-{max-items-decreased,min-items-increased,min-items-set}",
    "item-count-tightened",
  ],
  [
    "request-{body,property,parameter}-{max-items-increased,min-items-decreased}",
    "item-count-loosened",
  ],
  [
    "response-{body,property}-{max-items-increased,min-items-decreased,min-items-unset}",
    "item-count-loosened",
  ],
  [
    "request-{body,property}-{max-properties-decreased,max-properties-set,min-properties-increased}",
    "property-count-tightened",
  ],
  [
    "request-read-only-property-max-properties-decreased",
    "property-count-tightened",
  ],
  [
    "request-{body,property}-max-properties-increased",
    "property-count-loosened",
  ],
  [
    "response-{body,property}-{max-properties-increased,min-properties-decreased}",
    "property-count-loosened",
  ],
  ["request-{body,property}-unique-items-set", "unique-items-added"],
  [
    "{request,response}-{body,property}-unique-items-unset",
    "unique-items-removed",
  ],
  ["request-{body,property}-multiple-of-set", "multiple-added"],
  ["{request,response}-{body,property}-multiple-of-unset", "multiple-removed"],
  [
    "{request,response}-{body,property}-multiple-of-changed",
    "multiple-changed",
  ],
  ["request-{body,property}-multiple-of-generalized", "multiple-removed"],
  ["response-{body,property}-multiple-of-specialized", "multiple-added"],
  [
    "{request,response}-{body,property}-{content-media-type,content-encoding}-changed",
    "content-encoding-changed",
  ],
  [
    "{request,response}-{body,property}-content-schema-{added,removed}",
    "not: what a text holds when decoded is not compared",
  ],
  // Composition
  [
    "{request,response}-{body,property}-{any-of,one-of}-added",
    "variant-added type-widened",
  ],
  [
    "{request,response}-{body,property}-{any-of,one-of}-removed",
    "variant-removed type-narrowed",
  ],
  [
    "{request,response}-body-wrapped-in-one-of{,-original-preserved}",
    "variant-added type-widened",
  ],
  [
    "{request,response}-{body,property}-all-of-added",
    "property-added condition-added",
  ],
  [
    "{request,response}-{body,property}-all-of-removed",
    "property-removed condition-removed",
  ],
  [
    "{request,response}-{body,property}-all-of-{added,removed}-annotation-only",
    "not: it means the same",
  ],
  [
    "{request,response}-{body,property}-discriminator-added",
    "discriminator-added",
  ],
  [
    "{request,response}-{body,property}-discriminator-removed",
    "discriminator-removed",
  ],
  [
    "{request,response}-{body,property}-discriminator-property-name-changed",
    "discriminator-changed",
  ],
  [
    "{request,response}-{body,property}-discriminator-mapping-{added,deleted,changed}",
    "discriminator-changed variant-added variant-removed",
  ],
  [
    "{request,response}-{body,property}-prefix-items-{added,removed}",
    "item-count-tightened item-count-loosened type-narrowed type-widened",
  ],
  [
    "{request,response}-{body,property}-unevaluated-items-{added,removed}",
    "item-count-tightened item-count-loosened",
  ],
  [
    "{request,response}-{body,property}-{if,then,else,contains,property-names,dependent-schema}-added",
    "condition-added",
  ],
  [
    "{request,response}-{body,property}-{if,then,else,contains,property-names,dependent-schema}-removed",
    "condition-removed",
  ],
  [
    "{request,response}-{body,property}-{min-contains,max-contains}-{increased,decreased}",
    "condition-changed",
  ],
  [
    "{request,response}-{body,property}-dependent-required-added",
    "condition-added",
  ],
  [
    "{request,response}-{body,property}-dependent-required-removed",
    "condition-removed",
  ],
  [
    "{request,response}-{body,property}-dependent-required-changed",
    "condition-changed",
  ],
];
