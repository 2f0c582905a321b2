@critical @req:MFG-001 @database:feature
Feature: A sterile pack is made of released lots only, and leads to each of them

  Scenario: What came in goes into a pack once its inspection has passed
    Given a confirmed order for 8 "Surgical drape"
    When the storekeeper receives 8 "Surgical drape" as lot "DR-26-61" expiring "in 2 years"
    Then the sterile services technician cannot make 2 "Dressing pack, sterile" as lot "DP-26-61" because "held by quality"
    And the central store holds 0 "Dressing pack, sterile" in all
    When the quality inspector passes the inspection
    And the sterile services technician makes 2 "Dressing pack, sterile" as lot "DP-26-62"
    Then the stores supervisor finds that the packs of lot "DP-26-62" were made of
      | DR-26-61 | 4 |

  Scenario: Packs of two lots lead to both
    Given the central store holds 3 "Surgical drape" as lot "DR-26-63" expiring "in 3 months"
    And the central store holds 1 "Surgical drape" as lot "DR-26-64" expiring "in 4 months"
    When the sterile services technician makes 2 "Dressing pack, sterile" as lot "DP-26-63"
    Then the stores supervisor finds that the packs of lot "DP-26-63" were made of
      | DR-26-63 | 3 |
      | DR-26-64 | 1 |
