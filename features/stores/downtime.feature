@major @req:INV-015
Feature: What was written on paper during a downtime stands in Odoo under its own day

  Scenario: Entered afterwards, it stands under the day of the form and is told from the others
    Given the central store holds 20 "Examination gloves M, box of 100"
    When the storekeeper enters the issue of 5 "Examination gloves M, box of 100" to "Ward 4" from the downtime form "DT-12"
    And the stores supervisor dates the downtime form "DT-12" to "2 days ago"
    And the storekeeper prepares the issue of 1 "Examination gloves M, box of 100" to "Ward 4"
    And the storekeeper carries out the issue
    Then the downtime form "DT-12" stands under "2 days ago"
    And the stores supervisor finds the downtime forms
      | DT-12 |
    And the central store holds 14 "Examination gloves M, box of 100" in all
