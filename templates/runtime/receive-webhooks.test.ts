import { describe, expect, it, vi } from "vitest";
import { members } from "./convert.js";
import { decodeDateTime } from "./date-time.js";
import { decoding } from "./decoding.js";
import { receiveWebhooks } from "./receive-webhooks.js";

describe("a receiver of webhooks", () => {
  it("hands what came to the handler of its name, and waits for it", async () => {
    const seen: unknown[] = [];
    const receive = receiveWebhooks({
      made: async (payload: unknown) => {
        await new Promise((resolve) => {
          setTimeout(resolve, 5);
        });
        seen.push(payload);
      },
    });
    expect(await receive("made", `{"id": 1}`)).toBe(true);
    expect(seen).toEqual([{ id: 1 }]);
  });

  it("says where there is no handler, whatever the name", async () => {
    const receive = receiveWebhooks({ made: undefined });
    for (const name of ["made", "other", "toString", "__proto__", ""]) {
      expect(await receive(name, "{}")).toBe(false);
    }
  });

  it("reads as the webhook wants it", async () => {
    const made = vi.fn<(payload: unknown) => void>();
    const log = vi.fn<(payload: unknown) => void>();
    const ping = vi.fn<(payload: unknown) => void>();
    const receive = receiveWebhooks(
      { made, log, ping },
      {
        made: decoding({ default: members({ at: decodeDateTime }) }),
        log: (text) => text,
      },
    );
    await receive("made", `{"at": "2024-02-29T12:00:00Z"}`);
    await receive("log", "{not JSON");
    await receive("ping", "");
    expect(made).toHaveBeenCalledWith({ at: new Date("2024-02-29T12:00:00Z") });
    expect(log).toHaveBeenCalledWith("{not JSON");
    expect(ping).toHaveBeenCalledWith(undefined);
  });

  it("fails as its handler fails, and where the text is no JSON", async () => {
    const failure = new Error("no room");
    const receive = receiveWebhooks({
      made: () => {
        throw failure;
      },
    });
    await expect(receive("made", "{}")).rejects.toBe(failure);
    await expect(receive("made", "{")).rejects.toThrow(SyntaxError);
  });

  it("calls handlers as the object's own", async () => {
    const handlers = {
      count: 0,
      made(): void {
        this.count += 1;
      },
    };
    await receiveWebhooks(handlers)("made", "{}");
    expect(handlers.count).toBe(1);
  });
});
