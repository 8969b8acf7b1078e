/** Stands in the examples for this site's own address, which is known where the page is read and not where it is built. */
export const PLACEHOLDER = 'https://THIS-SITE';

export interface Example {
  id: string;
  tool: string;
  /** What it does, before the code. */
  text: string;
  code: string;
  /** What goes wrong without care, after it. */
  care?: string;
}

const MEASURE = 'plans-within-20-weeks';
const TABLE = `${PLACEHOLDER}/data/observations/${MEASURE}.csv`;

/** Each is run by a journey against the built site where the tool is at hand. `/data/api` shows them as they stand. */
export const EXAMPLES: Example[] = [
  {
    id: 'curl',
    tool: 'curl',
    text: 'Fetch one measure, and one council.',
    code: `curl --fail --compressed --remote-name ${TABLE}
curl --fail --compressed --remote-name ${PLACEHOLDER}/api/councils/derby.csv`
  },
  {
    id: 'python',
    tool: 'Python, nothing installed',
    text: 'Every council with fewer than 10 in 100 plans on time in 2025, with the counts behind it.',
    code: `import json
from urllib.request import urlopen

with urlopen("${PLACEHOLDER}/api/measures/${MEASURE}.json") as response:
    measure = json.load(response)

rows = [dict(zip(measure["fields"], row)) for row in measure["rows"]]
for row in rows:
    if row["period"] == "2025" and row["status"] == "ok" and row["value"] < 10:
        name = measure["areas"][row["area"]]
        print(f"{name}: {row['value']:.1f}%, {row['numerator']} of {row['denominator']}")`
  },
  {
    id: 'pandas',
    tool: 'Python with pandas',
    text: 'One measure as a table with a council a line and a year a column.',
    code: `import pandas as pd

figures = pd.read_csv("${TABLE}", dtype={"period": "string"})
areas = pd.read_csv("${PLACEHOLDER}/data/areas.csv")
named = figures.merge(areas[["code", "name"]], left_on="area", right_on="code")
used = named[named["status"] == "ok"]
print(used.pivot(index=["area", "name"], columns="period", values="value").round(1))`,
    care: 'Read the period as text: 2024 is not a number here, and 2025-01 not a date. The code is in the index because two councils have been called Dorset.'
  },
  {
    id: 'r',
    tool: 'R, nothing installed',
    text: 'England’s figures, year by year.',
    code: `figures <- read.csv("${TABLE}", colClasses = c(period = "character"))
england <- subset(figures, area == "E92000001" & status == "ok")
print(england[, c("period", "value", "numerator", "denominator")])`
  },
  {
    id: 'duckdb',
    tool: 'DuckDB',
    text: 'Straight from the table, without a download of your own.',
    code: `SELECT areas.name, figures.value, figures.numerator, figures.denominator
FROM read_csv('${TABLE}', types = {'period': 'VARCHAR'}) AS figures
JOIN read_csv('${PLACEHOLDER}/data/areas.csv') AS areas ON areas.code = figures.area
WHERE figures.period = '2025' AND figures.status = 'ok' AND areas.kind = 'region'
ORDER BY areas.name;`
  },
  {
    id: 'duckdb-file',
    tool: 'DuckDB, everything in one file',
    text: 'Download atlas.duckdb first. Every measure, period and area stands in one table.',
    code: `ATTACH 'atlas.duckdb' AS atlas (READ_ONLY);
SELECT measures.title, observations.value, observations.status
FROM atlas.observations
JOIN atlas.areas ON areas.code = observations.area
JOIN atlas.measures ON measures.id = observations.measure
WHERE areas.slug = 'derby' AND observations.period = '2025'
ORDER BY measures.title;`
  },
  {
    id: 'excel',
    tool: 'Excel, from web',
    text: 'Data, Get data, From other sources, Blank query, Advanced editor: paste this. Refresh all fetches a newer release.',
    code: `let
  Source = Csv.Document(Web.Contents("${PLACEHOLDER}/api/councils/derby.csv"), [Delimiter = ",", Encoding = 65001]),
  Named = Table.PromoteHeaders(Source, [PromoteAllScalars = false]),
  Typed = Table.TransformColumnTypes(Named, {{"value", type number}, {"numerator", type number}, {"denominator", type number}}, "en-GB")
in
  Typed`,
    care: 'A CSV opened by a double click lets Excel turn 2025-01 into a day in January. This keeps the period as text.'
  },
  {
    id: 'sheets',
    tool: 'Google Sheets',
    text: 'In the first cell of an empty sheet.',
    code: `=IMPORTDATA("${PLACEHOLDER}/api/councils/derby.csv", ",", "en_GB")`,
    care: 'Sheets asks for the file from its own servers, so this needs a site that is open to the public. It may show 2025-01 as a date.'
  },
  {
    id: 'browser',
    tool: 'JavaScript in a page of your own',
    text: 'Any page may fetch these files: they are sent with Access-Control-Allow-Origin: *.',
    code: `const response = await fetch("${PLACEHOLDER}/api/councils/derby.json");
const { area, measures, fields, rows } = await response.json();
const figures = rows.map((row) => Object.fromEntries(fields.map((field, i) => [field, row[i]])));
console.log(area.name, figures.filter(({ measure }) => measure === "${MEASURE}"));`
  }
];
