@database:feature
Feature: A sterile pack reaches a ward once quality has released it, and is found again when a part is recalled

  @critical @req:MFG-002
  Rule: No pack leaves the store before its release, nor past its use-by day

    Background:
      Given the central store holds 6 "Surgical drape" as lot "DR-26-71" expiring "in 9 months"
      When the sterile services technician makes 2 "Dressing pack, sterile" as lot "DP-26-71"
      Given the storekeeper's issue of 1 "Dressing pack, sterile" of lot "DP-26-71" to "Ward 4"

    Scenario: Before its release no ward gets it
      Then the storekeeper cannot carry out the issue because "held by quality"
      And "Ward 4" holds 0 "Dressing pack, sterile" of lot "DP-26-71"

    Scenario: Whoever made it does not release it
      Then the sterile services technician cannot release the packs of lot "DP-26-71"

    Scenario: Once it is released, the ward gets it
      When the quality inspector releases the packs of lot "DP-26-71"
      And the storekeeper carries out the issue
      Then "Ward 4" holds 1 "Dressing pack, sterile" of lot "DP-26-71"

    Scenario: Past its use-by day it stays, released or not
      When the quality inspector releases the packs of lot "DP-26-71"
      Given the use-by day of lot "DP-26-71" was "10 days ago"
      Then the storekeeper cannot carry out the issue because "has expired"
      And "Ward 4" holds 0 "Dressing pack, sterile" of lot "DP-26-71"

  @critical @req:MFG-003
  Rule: The lot of a part leads to every pack that it went into

    Scenario: Packs of the part's lot are listed in the store and in the ward, and no others
      Given the central store holds 4 "Surgical drape" as lot "DR-26-81" expiring "in 3 months"
      And the central store holds 6 "Surgical drape" as lot "DR-26-82" expiring "in 4 months"
      When the sterile services technician makes 2 "Dressing pack, sterile" as lot "DP-26-81"
      And the sterile services technician makes 3 "Dressing pack, sterile" as lot "DP-26-82"
      And the quality inspector releases the packs of lot "DP-26-81"
      Given the storekeeper's issue of 1 "Dressing pack, sterile" of lot "DP-26-81" to "Ward 4"
      When the storekeeper carries out the issue
      And the quality inspector recalls lot "DR-26-81" of "Surgical drape"
      Then the stores supervisor finds that the packs with lot "DR-26-81" in them are
        | DP-26-81 | Stock  | 1 |
        | DP-26-81 | Ward 4 | 1 |
