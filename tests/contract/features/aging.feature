@req:INV-013 @database:scenario
Feature: Sentences about stock that runs out or that nobody moves

  Scenario: One runs out soon, the other later
    Given the central store holds 6 "Surgical drape" as lot "DR-26-96" expiring "in 20 days"
    And the central store holds 5 "Surgical drape" as lot "DR-26-97" expiring "in 2 years"
    Then the stores supervisor finds what runs out within 30 days
      | DR-26-96 | Surgical drape | 6 | 24 |

  Scenario: One lies where it lay half a year ago
    Given the central store holds 6 "Surgical drape" as lot "DR-26-97" expiring "in 2 years"
    When the system lets 181 days pass
    Then the stores supervisor finds what nobody moved for 180 days
      | DR-26-97 | Surgical drape | 6 | 24 |
