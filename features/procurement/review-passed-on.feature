@major @req:PRC-008 @database:feature
Feature: Whoever is away leaves the review to somebody else

  Background:
    Given approvers may pass a review on
    And the technician's requirement for 3 "Pump battery pack" estimated below the procurement limit
    And its approval has been requested

  Scenario: The other one decides, and both names stay on record
    When the biomedical lead passes the requirement on to the second procurement approver saying "Away until Monday"
    And the second procurement approver approves the requirement
    Then the requirement was passed on by the biomedical lead and approved by the second procurement approver

  Scenario: Once it is passed on, it is no longer the first one's
    When the biomedical lead passes the requirement on to the second procurement approver saying "Away until Monday"
    Then the biomedical lead cannot approve the requirement before the second procurement approver
