@major @req:PRC-013 @database:scenario
Feature: An emergency order is put right by the next working day

  Background:
    Given the buyer's order for "Pump battery pack" above the finance limit for "Emergency department"
    When the buyer marks the order as an emergency for the second procurement approver to put right
    And the buyer puts the order up for approval
    And the finance controller approves the order
    And the buyer confirms the order

  Scenario: Put right in time, it never comes on the list
    Then the procurement manager does not find the order among the emergencies that nobody put right in time
    When the system lets 1 day pass
    And the second procurement approver puts the emergency order right, saying "Agreed afterwards, the ward had none left"
    And the system lets 4 days pass
    Then the procurement manager does not find the order among the emergencies that nobody put right in time

  Scenario: Forgotten, it stays on the list until somebody puts it right
    When the system lets 4 days pass
    Then the procurement manager finds the order among the emergencies that nobody put right in time
    When the second procurement approver puts the emergency order right, saying "Agreed late"
    Then the procurement manager does not find the order among the emergencies that nobody put right in time
