@critical @req:INV-005 @database:feature
Feature: What expires first goes out first, and what has expired does not go out

  @req:INV-006
  Scenario: The ward gets the lot that expires first
    Given the central store holds 6 "Surgical drape" as lot "DR-26-01" expiring "in 9 months"
    And the central store holds 6 "Surgical drape" as lot "DR-26-02" expiring "in 3 months"
    When the storekeeper prepares the issue of 2 "Surgical drape" to "Ward 4"
    Then lot "DR-26-02" is set aside for the issue
    When the storekeeper carries out the issue
    Then "Ward 4" holds 2 "Surgical drape" of lot "DR-26-02"

  Scenario: An expired lot is not offered
    Given the central store holds 5 "Dressing pack, sterile" as lot "DP-25-01" expiring "10 days ago"
    When the storekeeper prepares the issue of 2 "Dressing pack, sterile" to "Ward 4"
    Then nothing is set aside for the issue

  Scenario: An expired lot that somebody picked by hand is not issued
    Given the central store holds 5 "Surgical drape" as lot "DR-24-01" expiring "10 days ago"
    And the storekeeper's issue of 2 "Surgical drape" of lot "DR-24-01" to "Ward 4"
    Then the storekeeper cannot carry out the issue because "has expired"
    And "Ward 4" holds 0 "Surgical drape" of lot "DR-24-01"
