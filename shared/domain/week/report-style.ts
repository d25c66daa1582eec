/** The look of the page on paper: A4, 794 x 1123, ink on white, pine only for what was spoken. */
export const style = `
@page { size: A4; margin: 0; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { color-scheme: only light; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { background: #fff; color: #1c1b18; font: 11px/16px "Inter Variable", Inter, system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
main { width: 794px; max-width: 100%; min-height: 1123px; margin: 0 auto; padding: 56px 64px 32px; display: flex; flex-direction: column; }
header { display: flex; justify-content: space-between; color: #54514a; }
h1 { font-size: 28px; line-height: 32px; font-weight: 620; letter-spacing: -0.021em; margin: 24px 0 20px; text-wrap: balance; }
h2 { font-size: 13px; line-height: 16px; font-weight: 600; padding-bottom: 6px; border-bottom: 1px solid #e8e5df; }
section { margin-top: 28px; }
section > p, section > ul { padding-top: 6px; list-style: none; }
small { display: block; font-size: 10px; line-height: 14px; color: #6b675f; font-weight: 400; }
table { width: 100%; border-collapse: collapse; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: middle; font-weight: 400; border-bottom: 1px solid #e8e5df; padding: 4px 16px 4px 0; }
th { font-weight: 600; }
tbody tr:last-child > * { border-bottom: 0; }
thead td { font-size: 10px; color: #6b675f; }
.ratios tr { height: 46px; }
.ratios { table-layout: fixed; }
.ratios th { width: 212px; }
.ratios .beside { width: 200px; }
.ratios small { white-space: nowrap; }
.ratios .value { width: 104px; }
.value { width: 96px; font-size: 15px; font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
.beside { text-align: right; padding-right: 0; color: #54514a; }
.appointments tr { height: 26px; }
.appointments td { white-space: nowrap; }
.appointments .beside { white-space: normal; }
.appointments th small { display: inline; font-size: 11px; }
.balance { display: flex; align-items: center; gap: 16px; }
.balance span { display: inline-flex; align-items: center; gap: 5px; white-space: nowrap; }
.bar { display: flex; gap: 2px; width: 320px; height: 10px; }
.bar i { min-width: 4px; border-radius: 2px; }
.bar .spoken { background: #0f6b4c; }
.bar .attempted { background: repeating-linear-gradient(135deg, #8c877d 0 1.5px, #fff 1.5px 4px); }
.bar .written { background: #e9eef9; border: 1.3px solid #3a58a6; }
.mark { display: inline-block; width: 8px; height: 8px; border: 1.3px solid #8c877d; }
.mark.round { border-radius: 50%; }
.mark.full { background: #0f6b4c; border-color: #0f6b4c; }
.mark.square { border-color: #3a58a6; }
.asks { display: flex; flex-wrap: wrap; gap: 2px; max-width: 176px; }
.asks .mark { width: 6px; height: 6px; }
.plainly { border-left: 2px solid #1c1b18; padding-left: 14px; break-inside: avoid; }
.plainly h2 { border: 0; padding-bottom: 2px; }
.plainly p { padding-top: 0; }
footer { margin-top: auto; color: #6b675f; font-size: 10px; line-height: 14px; }
footer p { margin-top: 28px; padding-top: 8px; border-top: 1px solid #e8e5df; }
footer dl { columns: 2; column-gap: 24px; margin-top: 8px; }
footer div { break-inside: avoid; padding-bottom: 4px; }
footer dt { display: inline; font-weight: 600; color: #54514a; }
footer dt::after { content: ": "; }
footer dd { display: inline; }
`;
