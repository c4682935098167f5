// Reads calendars, as a list of texts on standard input, with the parser of
// Thunderbird's calendar, and prints each event's fields. The folder of npm's
// packages is the argument.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const { default: ICAL } = await import(pathToFileURL(join(process.argv[2], "node_modules", "ical.js", "dist", "ical.js")));
const out = JSON.parse(readFileSync(0, "utf8")).map((text) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((c) => {
    const e = new ICAL.Event(c);
    if (!e.startDate.isDate || !e.endDate.isDate) throw new Error("no whole day: " + e.uid);
    return {
      uid: e.uid, from: e.startDate.toString(), to: e.endDate.toString(), summary: e.summary, description: e.description,
      status: c.getFirstPropertyValue("status"), sequence: e.sequence, stamp: c.getFirstPropertyValue("dtstamp").toString(),
    };
  });
});
console.log(JSON.stringify(out));
