@major @req:WRK-005 @database:feature
Feature: Leave is granted by those who plan the work

  Scenario: The supervisor agrees first, then the personnel office
    Given the service desk agent has asked for leave on "next wednesday"
    When the service supervisor agrees to the leave
    And the personnel manager agrees to the leave
    Then the leave is granted

  Scenario: Neither whoever asked nor another department's head agrees
    Given the service desk agent has asked for leave on "next thursday"
    Then the service desk agent cannot agree to the leave
    And the biomedical lead cannot agree to the leave
    And the personnel officer cannot agree to the leave
