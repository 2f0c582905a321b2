@critical @req:INV-007
Feature: A controlled item leaves the store only through two people

  Background:
    Given the central store holds 10 "Morphine 10 mg, box of 10 ampoules" as lot "MO-26-01" expiring "in 1 year"
    When the storekeeper prepares the issue of 1 "Morphine 10 mg, box of 10 ampoules" to "Ward 4"

  Scenario: Whoever prepared the issue does not carry it out
    Then the storekeeper cannot carry out the issue because "a second person has to confirm"
    And "Ward 4" holds 0 "Morphine 10 mg, box of 10 ampoules" of lot "MO-26-01"

  Scenario: A second person confirms it
    When the pharmacy supply coordinator carries out the issue
    Then "Ward 4" holds 1 "Morphine 10 mg, box of 10 ampoules" of lot "MO-26-01"
