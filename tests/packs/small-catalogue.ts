// A catalogue of one requirement: that of the scripted run.
export const smallCatalogue = `
schema: vouch/requirements/v1
release: "1"
requirements:
  - id: REQ-STO-004
    text: Receipts are counted
    domain: Stores
    apps: [Inventory]
    owner: Stores manager
    risk: critical
    gate: uat-exit
    kind: process
    source: { document: d, paragraph: 1, words: w }
    release: "1"
`;
