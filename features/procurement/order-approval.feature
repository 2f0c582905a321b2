@smoke @critical @req:PRC-002 @req:CHN-003
Feature: Money is committed only after finance has agreed

  Scenario: Above the finance limit the buyer cannot order alone
    Given the buyer's order for "Pump battery pack" above the finance limit for "Intensive care"
    Then the buyer cannot confirm the order
    When the buyer puts the order up for approval
    And the finance controller approves the order
    And the buyer confirms the order
    Then the order is confirmed above the finance limit on "Intensive care"

  Scenario: Below the second approval limit finance alone agrees
    Given the buyer's order for "Pump battery pack" below the second approval limit for "Intensive care"
    When the buyer puts the order up for approval
    And the finance controller approves the order
    And the buyer confirms the order
    Then the order is confirmed below the second approval limit on "Intensive care"

  Scenario: Above the second approval limit a second approver follows finance
    Given the buyer's order for "Pump battery pack" above the second approval limit for "Intensive care"
    When the buyer puts the order up for approval
    Then the second procurement approver cannot approve the order before finance
    When the finance controller approves the order
    And the second procurement approver approves the order
    And the second procurement approver commits the order
    Then the order is confirmed above the second approval limit on "Intensive care"

  @major @req:FIN-008
  Scenario: An order without a cost centre is not confirmed
    Given the buyer's order for "Pump battery pack" below the finance limit without a cost centre
    Then the buyer is refused to confirm the order because "100% analytic distribution"
