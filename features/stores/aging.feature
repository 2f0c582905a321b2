@major @req:INV-013 @database:scenario
Feature: Stock that is about to run out, and stock that nobody takes, are seen with what they are worth

  Scenario: What runs out comes nearer in three steps
    Given the central store holds 4 "Morphine 10 mg, box of 10 ampoules" as lot "MO-26-71" expiring "in 28 days"
    And the central store holds 10 "Dressing pack, sterile" as lot "DP-26-71" expiring "in 50 days"
    And the central store holds 6 "Surgical drape" as lot "DR-26-71" expiring "in 80 days"
    Then the stores supervisor finds what runs out within 30 days
      | MO-26-71 | Morphine 10 mg, box of 10 ampoules | 4 | 60 |
    And the stores supervisor finds what runs out within 60 days
      | MO-26-71 | Morphine 10 mg, box of 10 ampoules | 4  | 60 |
      | DP-26-71 | Dressing pack, sterile             | 10 | 90 |
    And the stores supervisor finds what runs out within 90 days
      | MO-26-71 | Morphine 10 mg, box of 10 ampoules | 4  | 60 |
      | DP-26-71 | Dressing pack, sterile             | 10 | 90 |
      | DR-26-71 | Surgical drape                     | 6  | 24 |

  Scenario: What ran out is no longer on its way, and the others come nearer
    Given the central store holds 4 "Morphine 10 mg, box of 10 ampoules" as lot "MO-26-72" expiring "in 20 days"
    And the central store holds 10 "Dressing pack, sterile" as lot "DP-26-72" expiring "in 50 days"
    When the system lets 25 days pass
    Then the stores supervisor finds what runs out within 30 days
      | DP-26-72 | Dressing pack, sterile | 10 | 90 |

  Scenario: What nobody moved for half a year
    Given the central store holds 6 "Surgical drape" as lot "DR-26-73" expiring "in 2 years"
    And the central store holds 10 "Dressing pack, sterile" as lot "DP-26-73" expiring "in 2 years"
    When the system lets 170 days pass
    And the storekeeper prepares the issue of 1 "Dressing pack, sterile" to "Ward 4"
    And the storekeeper carries out the issue
    And the system lets 11 days pass
    Then the stores supervisor finds what nobody moved for 180 days
      | DR-26-73 | Surgical drape | 6 | 24 |
