@critical @req:INV-003
Feature: What came in is issued only after its inspection

  Background:
    Given a confirmed order for 4 "Pump battery pack"
    When the storekeeper receives 4 "Pump battery pack" as lot "LOT-26-031" expiring "in 2 years"
    And the storekeeper prepares the issue of 2 "Pump battery pack" to "Ward 4"

  Scenario: Before its inspection the lot stays in the store
    Then the storekeeper cannot carry out the issue because "held by quality"
    And "Ward 4" holds 0 "Pump battery pack" of lot "LOT-26-031"

  Scenario: Once it has passed, the ward gets it
    When the quality inspector passes the inspection
    And the storekeeper carries out the issue
    Then "Ward 4" holds 2 "Pump battery pack" of lot "LOT-26-031"

  @req:QUA-006
  Scenario: A lot that failed stays in the store
    When the quality inspector fails the inspection on "Packaging undamaged"
    And the quality manager agrees that the inspection failed
    Then the inspection is failed
    And the storekeeper cannot carry out the issue because "held by quality"
