import { durationSeconds } from "../../../../engine/preview/monitor/duration";

test("Go's durations are read as seconds, and other texts are refused", () => {
    expect(["5m", "90s", "1h30m", "1.5h", "100ms", ""].map(durationSeconds)).toEqual([300, 90, 5400, 5400, 0.1, 0]);
    expect(() => durationSeconds("5 minutes")).toThrow("unable to parse customTimeout Value 5 minutes");
});
