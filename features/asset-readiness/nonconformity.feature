@smoke @major
Feature: A nonconformity closes with its corrective action, not before

  Background:
    Given a nonconformity about "Infusion pump 7" under analysis by the quality inspector

  @req:QUA-005
  Scenario: An action plan needs a comment, a closing its evaluation and its finished actions
    When the quality inspector plans the corrective action "Check the chargers of the ward"
    Then the quality manager cannot close the nonconformity while its action is open
    When the quality inspector completes the corrective action
    And the quality manager closes the nonconformity saying "Chargers checked, no further fault"
    Then the corrective action is closed
    And the nonconformity is closed
