@critical @req:INV-010 @database:feature
Feature: Emergency stock is given out for an emergency request only, and asked for again at once

  Scenario: For an emergency request the ward gets it, and the stock is to be filled up today
    Given the emergency stock holds 6 "Surgical drape" as lot "DR-26-21" expiring "in 9 months"
    When the ward nurse asks for "Drapes for an emergency" with priority "Very High"
    And the storekeeper prepares the emergency issue of 2 "Surgical drape" to "Emergency department" for the request
    And the storekeeper carries out the issue
    Then "Emergency department" holds 2 "Surgical drape" of lot "DR-26-21"
    And 2 "Surgical drape" are to fill the emergency stock up today

  Scenario: Without a request it stays
    Given the emergency stock holds 6 "Pump battery pack" as lot "LOT-26-021" expiring "in 2 years"
    When the storekeeper prepares the emergency issue of 2 "Pump battery pack" to "Emergency department"
    Then the storekeeper cannot carry out the issue because "emergency request"
    And "Emergency department" holds 0 "Pump battery pack" of lot "LOT-26-021"

  Scenario: An ordinary request is no emergency
    Given the emergency stock holds 6 "Dressing pack, sterile" as lot "DP-26-21" expiring "in 3 months"
    When the ward nurse asks for "Dressing packs for next week" with priority "Medium"
    And the storekeeper prepares the emergency issue of 2 "Dressing pack, sterile" to "Emergency department" for the request
    Then the storekeeper cannot carry out the issue because "emergency request"
    And "Emergency department" holds 0 "Dressing pack, sterile" of lot "DP-26-21"
