@critical @req:PRC-005 @database:feature
Feature: An order that comes out dearer than its estimate goes back for approval

  Scenario: Dearer by more than the tolerance
    Given the technician's requirement for 1 "Pump battery pack" estimated at the department head limit
    And everybody has agreed to the requirement
    When the buyer orders the requirement below the finance limit for "Intensive care"
    Then the buyer cannot confirm the order
    When the buyer puts the order up for approval
    And the procurement manager approves the order
    And the buyer confirms the order
    Then the order is placed after the procurement manager agreed

  Scenario: A little dearer, and across a limit that the estimate stayed below
    Given the technician's requirement for 1 "Pump battery pack" estimated below the department head limit
    And everybody has agreed to the requirement
    When the buyer orders the requirement at the department head limit for "Intensive care"
    Then the buyer cannot confirm the order

  Scenario: What was estimated is ordered without asking again
    Given the technician's requirement for 1 "Pump battery pack" estimated at the department head limit
    And everybody has agreed to the requirement
    When the buyer orders the requirement at the department head limit for "Intensive care"
    And the buyer confirms the order
    Then the order is confirmed at the department head limit on "Intensive care"
