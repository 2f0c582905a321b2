@database:scenario
Feature: Somebody who approves leaves, and orders that were split, in the hospital's own words

  Scenario: What waited goes to the deputy, and what is the deputy's own to somebody else
    Given a requirement of the procurement manager for 3 "Pump battery pack" estimated below the procurement limit
    When the procurement manager requests approval of the requirement
    Then the requirement waits for the biomedical lead
    When the access administrator closes the login of the biomedical lead
    Then the requirement waits for the second procurement approver
    And nothing is sent to the biomedical lead for approval

  Scenario: Two orders that pass the limit together
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer confirms the order
    Then the procurement manager finds no orders that were split
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer confirms the order
    Then the procurement manager finds 2 orders that were split
