@major @req:PRC-009
Feature: Nothing waits for the approval of somebody who has left

  Scenario: What waited goes to the deputy
    Given the technician's requirement for 3 "Pump battery pack" estimated below the procurement limit
    And its approval has been requested
    When the access administrator closes the login of the biomedical lead
    Then the requirement waits for the procurement manager
    When the procurement manager approves the requirement
    And the procurement manager releases the requirement
    Then the requirement was approved by the procurement manager alone

  Scenario: Nothing new is sent to somebody who has left
    When the access administrator closes the login of the biomedical lead
    Then nothing is sent to the biomedical lead for approval
    Given the technician's requirement for 3 "Pump battery pack" estimated below the procurement limit
    When the technician requests approval of the requirement
    Then the requirement waits for the procurement manager

  Scenario: The deputy does not approve what they asked for themselves
    Given a requirement of the procurement manager for 3 "Pump battery pack" estimated below the procurement limit
    When the procurement manager requests approval of the requirement
    And the access administrator closes the login of the biomedical lead
    Then the requirement waits for the second procurement approver
    When the second procurement approver approves the requirement
    And the second procurement approver releases the requirement
    Then the requirement was approved by the second procurement approver alone
