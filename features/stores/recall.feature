@critical @req:INV-011 @database:feature
Feature: A recalled lot is found in every ward, and what is left of it stays

  Background:
    Given the central store holds 10 "Surgical drape" as lot "DR-26-11" expiring "in 9 months"
    And the storekeeper's issue of 3 "Surgical drape" of lot "DR-26-11" to "Ward 4"
    When the storekeeper carries out the issue

  Scenario: The lot number leads to every ward and how much it got
    Given the storekeeper's issue of 2 "Surgical drape" of lot "DR-26-11" to "Intensive care unit"
    When the storekeeper carries out the issue
    Then "Ward 4" holds 3 "Surgical drape" of lot "DR-26-11"
    And the stores supervisor finds that lot "DR-26-11" of "Surgical drape" went to
      | Ward 4              | 3 |
      | Intensive care unit | 2 |

  Scenario: What is left is no longer issued
    Given the storekeeper's issue of 2 "Surgical drape" of lot "DR-26-11" to "Emergency department"
    When the quality inspector recalls lot "DR-26-11" of "Surgical drape"
    Then the storekeeper cannot carry out the issue because "held by quality"
    And "Emergency department" holds 0 "Surgical drape" of lot "DR-26-11"
