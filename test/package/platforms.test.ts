import { beforeAll, describe, expect, it } from "vitest";

import { makeEmptyProject } from "./empty-project.ts";
import { packOpal } from "./packages.ts";
import {
  checkUse,
  PLATFORM_PACKAGES,
  PLATFORMS,
  RESOLUTIONS,
} from "./check-use.ts";

const USE = `
const opal = new Opal({ token: "secret", fetch: globalThis.fetch });
const client = createClient({ token: async () => "secret" });

export async function use(signal: AbortSignal): Promise<string | null> {
  const access: GroupUser = await opal.groups.updateGroupUser(
    { group_id: "g", user_id: "u", body: { duration_minutes: 60 } },
    { signal, headers: { "x-a": "b" } },
  );
  const params = { owner_id: "o", body: { user_ids: ["u"] } };
  const { data, response } = await setOwnerUsers(client, params).withResponse();
  const status: number = response.status;
  const result = await setOwnerUsers(client, params).result();
  if (!result.ok && result.error instanceof SdkError) {
    return result.error.message;
  }
  // @ts-expect-error: a parameter that is required
  void opal.groups.updateGroupUser({ group_id: "g", user_id: "u" });
  return access.access_level === null ? null : \`\${status} \${data.users.length}\`;
}
`;

const NAMES = "Opal, createClient, setOwnerUsers, SdkError, type GroupUser";

const CASES = PLATFORMS.flatMap((platform) =>
  RESOLUTIONS.map((resolution) => Object.assign({}, platform, resolution)),
);

describe("the types of the installed package", () => {
  let project: string;

  beforeAll(async () => {
    const { tarball } = await packOpal();
    const source = `import { ${NAMES} } from "opal-sdk";\n${USE}`;
    project = await makeEmptyProject("opal-sdk", tarball, {
      beside: PLATFORM_PACKAGES,
      files: {
        "package.json": '{ "type": "module" }\n',
        "use.mts": source,
        "use.cts": source,
        "use.ts": source,
      },
    });
  });

  it.each(CASES)("fit $platform, resolved by $resolution", async (each) => {
    const { lib, types, module, moduleResolution, file } = each;
    const options = {
      lib,
      types,
      module,
      moduleResolution,
      skipLibCheck: false,
    };
    expect(await checkUse(project, file, options)).toEqual({
      code: 0,
      output: "",
    });
  });
});
