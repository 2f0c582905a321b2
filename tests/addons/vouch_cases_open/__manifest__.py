{
    "name": "Vouch cases: one pair of eyes",
    "summary": "Takes one control out of the app of hard cases: who asked for a loan may approve it",
    "version": "19.0.1.0.0",
    "license": "LGPL-3",
    "depends": ["vouch_cases"],
    "data": ["data/four_eyes.xml"],
}
