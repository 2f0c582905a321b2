@req:PRC-013 @database:scenario
Feature: Sentences about emergency orders

  Scenario: Forgotten, then put right
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer marks the order as an emergency for the second procurement approver to put right
    And the buyer confirms the order
    Then the procurement manager does not find the order among the emergencies that nobody put right in time
    When the system lets 4 days pass
    Then the procurement manager finds the order among the emergencies that nobody put right in time
    When the second procurement approver puts the emergency order right, saying "Agreed afterwards"
    Then the procurement manager does not find the order among the emergencies that nobody put right in time
