@database:scenario
Feature: Business sentences of who is ready for the service

  @req:CHN-006 @req:WRK-008
  Scenario: Practice and certificate make somebody ready
    Given the service desk agent has all that the service asks for but the "practice"
    And the service desk agent takes part in the practice of the service desk
    When the personnel manager passes the service desk agent in the practice
    Then the personnel manager counts 1 of 2 people who passed their practice
    And the personnel manager finds the service desk agent ready for the service
    When the personnel manager changes the certificate of the service desk agent to end "yesterday"
    Then the personnel manager finds that the service desk agent lacks "certificate"
    And the service supervisor sees nobody qualified in the shift of the service desk agent
    When the personnel manager changes the certificate of the service desk agent to end "in 1 year"
    Then the service supervisor sees the service desk agent qualified in the shift of the service desk agent

  @req:WRK-008
  Scenario: Somebody new enters their certificate
    Then the personnel manager finds that the service desk agent lacks "role, shift, practice, certificate"
    When the personnel manager enters the certificate of the service desk agent until "in 1 year"
    Then the personnel manager finds that the service desk agent lacks "role, shift, practice"
    Given the service desk agent takes part in the practice of the service desk
    When the personnel manager passes the service desk agent in the practice
    Then the personnel manager finds that the service desk agent lacks "role, shift"

  @req:CHN-006
  Scenario: All is there
    Given the service desk agent has all that the service asks for
    Then the personnel manager finds the service desk agent ready for the service
