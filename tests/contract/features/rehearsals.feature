@database:scenario
Feature: Sentences about rehearsed downtimes

  @req:CUT-006
  Scenario: What is left to rehearse is a late delivery
    Given every ward store has rehearsed a downtime with "Examination gloves M, box of 100", but "Ward 4" not its "late delivery"
    And the emergency stock holds 6 "Surgical drape" as lot "DR-26-62" expiring "in 9 months"
    Then "Ward 4" still has to rehearse "late delivery"
    When the ward nurse asks for "Drapes: the delivery is late" with priority "Very High"
    And the storekeeper prepares the emergency issue of 2 "Surgical drape" to "Ward 4" for the request
    And the storekeeper carries out the issue
    Then every ward store has rehearsed a downtime
